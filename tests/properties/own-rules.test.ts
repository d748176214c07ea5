import { type Chart, type DatedEntry, isDated, type LedgerEntry, windowOf } from '@orgledger/domain';
import { chartByDefinition } from '@orgledger/projections';
import { expect, it } from 'vitest';
import { overHistories } from './check.ts';
import { breakpoints, sample } from './days.ts';

/*
 * The rules that a stream decides by itself, looked at from outside: on the chart and in the log, with no code of theirs.
 */

it('L1, L5, F3, T4 and P4 hold on every day, at every prefix that ends after a command and its follow-ups', async () => {
  const seen = new Set<string>();
  const met = () => expect([...seen].toSorted()).toEqual(['F3', 'L5 abolished', 'L5 merged', 'L5 split', 'T4']);
  await overHistories(
    ({ entries, sizes }, picks) => {
      for (const size of new Set([entries.length, ...sample(sizes, picks)])) {
        const prefix = entries.slice(0, size);
        expect(stepsOutOfOrder(prefix), `P4 after ${size}`).toEqual([]);
        for (const on of breakpoints(prefix)) {
          const { chart } = chartByDefinition(prefix, on);
          for (const agency of chart.agencies.values()) {
            expect(twice(agency.lines.map(({ line }) => line)), `T4 of ${agency.id} on ${on}`).toEqual([]);
            expect(twice(agency.tasks.map(({ taskId }) => taskId)), `F3 of ${agency.id} on ${on}`).toEqual([]);
            if (agency.tasks.length > 0) seen.add('F3');
            if (agency.lines.length > 1) seen.add('T4');
            if (agency.end === undefined) continue;
            expect(agency.end.into.length > 0 || agency.end.reason !== undefined, `L5 of ${agency.id}`).toBe(true);
            seen.add(`L5 ${agency.end.kind}`);
            if (agency.end.kind === 'split') expect(agency.end.into.length, `L1 of ${agency.id}`).toBeGreaterThan(1);
          }
          for (const shape of wrongShapes(chart)) expect.fail(`L1 of the merger ${shape} on ${on}`);
        }
      }
    },
    { met },
  );
});

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** Mergers that join as many agencies as their shape does not allow. */
const wrongShapes = ({ mergers, agencies }: Chart): readonly string[] =>
  [...mergers.values()]
    .filter(({ status }) => status.value === 'merged')
    .filter(({ shape, predecessors, successorId, status }) => {
      const distinct = new Set<string>(predecessors);
      if (distinct.size !== predecessors.length || distinct.has(successorId)) return true;
      const begunByIt = agencies.get(successorId)?.begin.by === status.by;
      return shape === 'consolidation' ? distinct.size < 2 || !begunByIt : distinct.size < 1 || begunByIt;
    })
    .map(({ id }) => id);

const before: Readonly<Record<string, readonly (string | undefined)[]>> = {
  MergerProposed: [undefined],
  MergerApproved: ['MergerProposed'],
  MergerRejected: ['MergerProposed'],
  MergerWithdrawn: ['MergerProposed', 'MergerApproved'],
  AgenciesMerged: ['MergerApproved'],
  MergerSettled: ['AgenciesMerged'],
  MergerReversed: ['AgenciesMerged', 'MergerSettled'],
};

/** Steps of a merger that do not follow the step that they need, in the order of recording and in that of the fold. */
const stepsOutOfOrder = (entries: readonly LedgerEntry[]): readonly string[] => {
  const byDay = entries.filter(isDated).toSorted(byFold);
  return [entries, byDay].flatMap((order) => {
    const last = new Map<string, string>();
    return order.flatMap((entry) => {
      if (!(entry.type in before) || !('mergerId' in entry.data) || entry.data.mergerId === undefined) return [];
      const wrong = !before[entry.type]?.includes(last.get(entry.data.mergerId));
      last.set(entry.data.mergerId, entry.type);
      return wrong ? [`${entry.type} of ${entry.data.mergerId}`] : [];
    });
  });
};

const byFold = (a: DatedEntry, b: DatedEntry): number => {
  const [one, other] = [windowOf(a.data.effective), windowOf(b.data.effective)];
  const keys = [
    [one.last, other.last],
    [one.first, other.first],
    [a.data.order, b.data.order],
    [a.index, b.index],
  ] as const;
  for (const [x, y] of keys) if (x !== y) return x < y ? -1 : 1;
  return 0;
};
