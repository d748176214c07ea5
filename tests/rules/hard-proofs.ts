import { type HardRuleId, hardRulesForTestsWithout, type LedgerOptions } from '@orgledger/ledger';
import type { Given } from '../support/commands.ts';
import { scene } from '../support/scene.ts';
import { casesOf } from './cases.ts';
import { inTurn } from './in-turn.ts';
import type { Proof } from './proof.ts';
import { verdictOf } from './verdict.ts';
import { withReplaced } from './with-replaced.ts';

type Play = (history: readonly Given[], command: Given, options?: Partial<LedgerOptions>) => Promise<string>;

const playIn =
  (open: typeof scene): Play =>
  async (history, command, options = {}) => {
    const { ledger } = await open(history, options);
    return verdictOf(await ledger.execute(command));
  };

const play = playIn(scene);

const refusedBy = (rule: HardRuleId, playing: Play, options: Partial<LedgerOptions> = {}): Promise<readonly string[]> =>
  inTurn(casesOf[rule], ({ history, refused }) => playing(history, refused, options));

/** The cases of a hard rule: its history with the command that it admits, and with the one that it refuses. */
const cases = (rule: HardRuleId): Pick<Proof, 'kept' | 'mutants'> => ({
  kept: () => inTurn(casesOf[rule], ({ history, admitted }) => play(history, admitted)),
  mutants: () => refusedBy(rule, play),
});

/** A hard rule that the ledger judges over the chart: it can be left out of the judgement. */
export const judged = (rule: HardRuleId): Proof => ({
  ...cases(rule),
  off: () => refusedBy(rule, play, { hardRules: hardRulesForTestsWithout(rule) }),
});

/**
 * A hard rule that a stream decides, or the fold, and that nothing can switch off: in the place of its file there is one that
 * never objects.
 */
export const decided = (
  rule: HardRuleId,
  replaced: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Proof => ({
  ...cases(rule),
  off: () =>
    withReplaced(replaced, async () => {
      const { scene: open } = await import('../support/scene.ts');
      return refusedBy(rule, playIn(open));
    }),
});
