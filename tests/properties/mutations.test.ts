import { defaultPolicy, ruleCatalogue } from '@orgledger/domain';
import { type IllegalMutation, illegalMutations, mutate, policyMutations, steps } from '@orgledger/testing';
import { openPlayer, playSteps } from '@orgledger/testing/proofs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SEED } from './check.ts';

const RUNS = Number(process.env['RUNS'] ?? 15);

/** Later than any day of a history. */
const effective = '2040-01-01';

it('every hard rule has a mutation, and so has the lock', () => {
  const rules = [...Object.keys(ruleCatalogue), 'lock'];
  expect([...new Set<string>(illegalMutations.map(({ rule }) => rule))].sort()).toEqual(rules.sort());
});

it('every gate and closing rule that refuses by default has a mutation, but N4, which T6 keeps', () => {
  const { gates, closing } = defaultPolicy;
  const refusing = Object.entries({ ...gates, ...closing }).filter(([, { severity }]) => severity !== 'warn');
  expect([...policyMutations.map(({ rule }) => rule), 'N4'].sort()).toEqual(refusing.map(([rule]) => rule).sort());
});

const mutations = [...illegalMutations, ...policyMutations];

it.each(mutations.map((one): [string, IllegalMutation] => [`${one.rule}: ${one.title}`, one]))(
  '%s: refused over any history, and what differs in that point alone is accepted',
  async (_title, mutation) => {
    await fc.assert(
      fc.asyncProperty(steps(12), async (history) => {
        const { accepted } = await playSteps(history);
        const player = await openPlayer();
        for (const command of accepted) await player.execute(command);
        const { scene, legal, mutant } = mutate(mutation, player.look(), { effective });
        for (const command of scene) expect(await player.execute(command)).toBe(true);
        const size = player.played().entries.length;

        expect(await player.execute(mutant)).toBe(false);
        expect(player.played().refused.at(-1)?.refusal).toMatchObject(
          mutation.rule === 'lock' ? { code: 'AgencyJoined' } : { code: 'RuleViolated', rule: mutation.rule },
        );
        expect(player.played().entries).toHaveLength(size);
        expect(await player.execute({ ...legal, id: 'legal' })).toBe(true);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
);
