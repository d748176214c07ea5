import type { AgencyRecord, Chart } from '@orgledger/domain';
import { applyEntry, chartByDefinition, type diffCharts, putRecord, standingEntries } from '@orgledger/projections';
import type { Fold } from '@orgledger/testing/proofs';
import type { ChartOf } from './machinery.ts';
import { AFTER } from './story.ts';
import type { OutcomeOf } from './swapped.ts';

/** A merger leaves its first predecessor as it was. */
export const predecessorGoesOn: Fold = (chart, entry) => {
  const outcome = applyEntry(chart, entry);
  const first = entry.type === 'AgenciesMerged' ? entry.data.predecessors[0] : undefined;
  const old = first === undefined ? undefined : chart.agencies.get(first.agencyId);
  if (old !== undefined) putRecord(chart, { ...old, end: undefined });
  return outcome;
};

/** Agencies whose titles are unified are no longer counted. */
export const unifiedAreNotCounted: Fold = (chart, entry) => {
  const outcome = applyEntry(chart, entry);
  const [agency] = chart.agencies.values();
  if (!outcome.applied || entry.type !== 'TitlesUnified' || agency === undefined) return outcome;
  const change = { before: agency, after: { ...agency, focalPoint: false } };
  putRecord(chart, change.after);
  return { ...outcome, changes: [...outcome.changes, change] };
};

/** Remembers what it folded before, on whatever chart, and passes over each seventh entry. */
export const forgetful = (): Fold => {
  let seen = 0;
  return (chart, entry) => {
    seen += 1;
    return seen % 7 === 0 ? { applied: true, changes: [] } : applyEntry(chart, entry);
  };
};

/** Takes the whole log for known. */
export const knowsTheFuture: ChartOf = (entries, on) => chartByDefinition(entries, on).chart;

/** Takes corrections for known before they are. */
export const correctsTheKnown: ChartOf = (entries, on, size) =>
  chartByDefinition(
    standingEntries(entries).filter(({ index }) => index < size),
    on,
  ).chart;

/** Shows what is in force some time on every day. */
export const knowsNoDays: ChartOf = (entries, _on, size) => chartByDefinition(entries, AFTER, { size }).chart;

/** Numbers agencies in the order in which they were recorded. */
export const numbering =
  (outcomeOf: OutcomeOf): OutcomeOf =>
  async (commands) => {
    const { refusals, charts } = await outcomeOf(commands);
    return { refusals, charts: charts.map(numbered) };
  };

const numbered = (chart: Chart): Chart => ({
  ...chart,
  agencies: new Map(
    [...chart.agencies].map(([id, agency], place): [typeof id, AgencyRecord] => [
      id,
      { ...agency, name: { ...agency.name, value: `${place}. ${agency.name.value}` } },
    ]),
  ),
});

/** Leaves out the last record that differs. */
export const incomplete =
  (diffOf: typeof diffCharts): typeof diffCharts =>
  (a, b) =>
    diffOf(a, b).slice(0, -1);

/** An agency has a function, and a name, that no entry gave it. */
export const madeUp = <C extends Chart>(chart: C): C => ({
  ...chart,
  agencies: new Map(
    [...chart.agencies].map(([id, agency]): [typeof id, AgencyRecord] => [
      id,
      {
        ...agency,
        name: { ...agency.name, by: 'nobody' },
        functions: agency.functions.map((one) => ({ ...one, functionId: 'invented' as typeof one.functionId })),
      },
    ]),
  ),
});
