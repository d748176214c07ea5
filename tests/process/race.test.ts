import type { LedgerEntry } from '@orgledger/domain';
import type { EventStore, OpenStore } from '@orgledger/store';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assign, CLERK, establish, type Given, profile } from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { openScene, scene } from '../support/scene.ts';

const RUNS = Number(process.env['RUNS'] ?? 60);
const SEED = Number(process.env['SEED'] ?? Date.now() % 2_147_483_647);

const at = (effective: string) => ({ actor: CLERK, effective });
const names = ['a', 'b', 'c', 'd', 'e'];

/** A merger that somebody wants: which agencies as a whole, and a function that another gives as a part. */
type Wish = { readonly whole: readonly string[]; readonly part: string | undefined; readonly gives: number };

const wish: fc.Arbitrary<Wish> = fc.record({
  whole: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
  part: fc.option(fc.constantFrom(...names), { nil: undefined }),
  gives: fc.nat({ max: 1 }),
});

const stepsOf = ({ whole, part, gives }: Wish, number: number): readonly Given[] => {
  const mergerId = `m-${number}`;
  const giving = part === undefined || whole.includes(part) ? undefined : part;
  const functionId = `${giving}/work-${gives}`;
  const rest = { kind: 'agency' as const, agencyId: giving ?? '' };
  const parts =
    giving === undefined ? [] : [{ agencyId: giving, participation: 'part' as const, rest, functions: [functionId] }];
  const predecessors = [...whole.map((agencyId) => ({ agencyId })), ...parts];
  const successor = { agencyId: `new-${number}` };
  const functions =
    giving === undefined
      ? []
      : [{ functionId, from: giving, to: { kind: 'agency' as const, agencyId: successor.agencyId } }];
  return [
    {
      ...at('2018-01-01'),
      id: `propose ${number}`,
      command: 'ProposeMerger',
      data: { mergerId, shape: 'consolidation', predecessors, successor },
    },
    { ...at('2018-02-01'), id: `approve ${number}`, command: 'ApproveMerger', data: { mergerId } },
    {
      ...at('2018-03-01'),
      id: `complete ${number}`,
      command: 'CompleteMerger',
      data: { mergerId, successor: { ...successor, profile: profile(`Cơ quan ${number}`) }, functions },
    },
  ];
};

/** A store whose calls come through in an order that the scheduler chooses, and that cannot tell that its head has moved. */
const racing =
  (open: OpenStore, scheduler: fc.Scheduler): OpenStore =>
  async (options) => {
    const store: EventStore = await open(options);
    return {
      ...store,
      capabilities: { ...store.capabilities, ifHead: false },
      head: () => scheduler.schedule(store.head(), 'head'),
      append: async (...args) => {
        await scheduler.schedule(Promise.resolve(), 'append');
        return store.append(...args);
      },
    };
  };

it('mergers that race for agencies: each agency ends once at most, who loses is released and says why, nothing is stuck', async () => {
  let [refused, merged] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 5 }), fc.scheduler(), async (wishes, scheduler) => {
      const begun = names.flatMap((id) => [establish(id), assign(id, `${id}/work-0`), assign(id, `${id}/work-1`)]);
      const { store } = await scene(begun);
      const ledgers = await scheduler.waitFor(
        Promise.all(wishes.map(() => openScene({ store: racing(store, scheduler) }))),
      );
      await scheduler.waitFor(
        Promise.all(
          wishes.map(async (one, number) => {
            // Whatever is refused is refused: the next step is tried all the same.
            for (const command of stepsOf(one, number)) await ledgers[number]?.execute(command);
          }),
        ),
      );
      const last = await openScene({ store });
      expect(await last.stuck()).toEqual([]);
      const log = (await logOf(store)) as unknown as readonly LedgerEntry[];

      const ends = log.flatMap((entry) =>
        entry.type === 'AgenciesMerged'
          ? entry.data.predecessors.filter(({ participation }) => participation === 'whole')
          : [],
      );
      expect(new Set(ends.map(({ agencyId }) => agencyId)).size).toBe(ends.length);
      const { mergers, skipped } = await last.chart({ on: '2030-01-01' });
      expect(skipped).toEqual([]);
      for (const { id, status } of mergers.values()) {
        if (status.value === 'merged') merged += 1;
        if (status.value === 'refused') refused += 1;
        expect(['merged', 'refused'], `${id} is ${status.value}`).toContain(status.value);
        if (status.value === 'refused') expect(status.reason).toMatch(/another merger/);
        expect(locksLeft(log, id), `${id}, ${status.value}, still has`).toEqual([]);
      }
      // A function that two mergers were promised went to one of them, and none was lost.
      const { functions } = await last.chart({ on: '2030-01-01' });
      for (const { id, holders } of functions.values()) expect(holders, `${id}`).toHaveLength(1);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(refused).toBeGreaterThan(0);
  expect(merged).toBeGreaterThan(0);
});

/** The agencies that a merger locked and never released. */
const locksLeft = (log: readonly LedgerEntry[], mergerId: string): readonly string[] => {
  const locked = new Set<string>();
  for (const entry of log) {
    if (entry.type !== 'Confirmed') continue;
    if (entry.data.lock?.mergerId === mergerId) locked.add(entry.stream);
    if (entry.data.release?.mergerId === mergerId) locked.delete(entry.stream);
  }
  return [...locked];
};
