import type { AgencyRecord, ChartRecord, LedgerEntry } from '@orgledger/domain';
import { applyEntry, type MutableChart, putRecord, recordOf } from '@orgledger/projections';
import type { Fold } from '@orgledger/testing/proofs';

type Merged = Extract<LedgerEntry, { type: 'AgenciesMerged' }>;

/** A fold that gets mergers wrong: what they should leave is replaced by what the fault makes of it. */
const faulty =
  (fault: (chart: MutableChart, entry: Merged) => readonly ChartRecord[]): Fold =>
  (chart, entry) => {
    const outcome = applyEntry(chart, entry);
    if (!outcome.applied || entry.type !== 'AgenciesMerged') return outcome;
    const wrong = fault(chart, entry);
    const others = outcome.changes.filter(({ after }) => !wrong.some((one) => same(one, after)));
    const changed = wrong.map((after) => {
      const known = outcome.changes.find((change) => same(change.after, after));
      return { before: known === undefined ? recordOf(chart, `${after.record}:${after.id}`) : known.before, after };
    });
    for (const record of wrong) putRecord(chart, record);
    return { applied: true, changes: [...others, ...changed] };
  };

const same = (one: ChartRecord, other: ChartRecord): boolean => one.record === other.record && one.id === other.id;

const successorIn = (chart: MutableChart, { data }: Merged): AgencyRecord | undefined =>
  chart.agencies.get(data.successor.agencyId);

export const lostFunction = faulty((chart, entry) => {
  const successor = successorIn(chart, entry);
  const lost = successor?.functions.find(({ role, by }) => role === 'lead' && by === entry.id);
  const record = chart.functions.get(lost?.functionId ?? ('' as never));
  if (successor === undefined || lost === undefined || record === undefined) return [];
  return [
    { ...successor, functions: successor.functions.filter((one) => one !== lost) },
    { ...record, holders: record.holders.filter(({ agencyId }) => agencyId !== successor.id) },
  ];
});

export const staffOfTheThirdLeftBehind = faulty((chart, entry) => {
  const successor = successorIn(chart, entry);
  const third = chart.agencies.get(entry.data.predecessors[2]?.agencyId ?? ('' as never));
  if (successor === undefined || third?.end === undefined) return [];
  const left = successor.positions
    .map((id) => chart.positions.get(id))
    .filter((post) => post !== undefined && post.holders.length > 0 && post.begin.by !== entry.id)
    .filter((post) => post !== undefined)
    .slice(-1);
  const ids = left.map(({ id }) => id);
  return [
    ...left.map((post) => ({ ...post, agencyId: third.id })),
    { ...third, positions: ids },
    { ...successor, positions: successor.positions.filter((id) => !ids.includes(id)) },
  ];
});

export const extraHead = faulty((chart, entry) => {
  const successor = successorIn(chart, entry);
  const old = [...chart.positions.values()].find((post) => post.rank === 'head' && post.end?.by === entry.id);
  const own = successor?.positions.some((id) => chart.positions.get(id)?.rank === 'head');
  if (successor === undefined || old === undefined || own !== true) return [];
  return [
    { ...old, agencyId: successor.id, end: undefined },
    { ...successor, positions: [...successor.positions, old.id] },
  ];
});

export const grownQuota = faulty((chart, entry) => {
  const successor = successorIn(chart, entry);
  const [row, ...others] = successor?.quota ?? [];
  if (successor === undefined || row === undefined || row.posts === null || row.by !== entry.id) return [];
  return [{ ...successor, quota: [{ ...row, posts: row.posts + 1 }, ...others] }];
});
