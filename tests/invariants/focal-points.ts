import type { Chart, LedgerEntry } from '@orgledger/domain';
import { applyEntry, emptyChart } from '@orgledger/projections';
import type { Fold } from '@orgledger/testing/proofs';
import { inFoldOrder } from './machinery.ts';

/** D1: the entries after which there are more or fewer focal points than those that begin and end by what they say. */
export const wrongFocalPoints = (
  entries: readonly LedgerEntry[],
  fold: Fold = applyEntry,
): { readonly wrong: readonly string[]; readonly falls: number } => {
  const chart = emptyChart();
  const wrong: string[] = [];
  let falls = 0;
  for (const entry of inFoldOrder(entries)) {
    const before = focalPoints(chart);
    const ended = endedBy(entry).filter((id) => chart.agencies.get(id)?.focalPoint === true).length;
    fold(chart, entry);
    const change = begunBy(entry) - ended;
    if (focalPoints(chart) - before !== change) wrong.push(`${entry.type} ${entry.id}`);
    if (change < 0) falls += 1;
  }
  return { wrong, falls };
};

const focalPoints = (chart: Chart): number =>
  [...chart.agencies.values()].filter(({ end, focalPoint }) => end === undefined && focalPoint).length;

/** How many focal points an entry says to begin. */
const begunBy = (entry: LedgerEntry): number => {
  switch (entry.type) {
    case 'AgencyEstablished':
    case 'AgencyReestablished':
      return Number(entry.data.focalPoint);
    case 'AgenciesMerged':
      return Number(entry.data.successor.profile?.focalPoint ?? false);
    case 'AgencySplit':
    case 'MergerReversed':
      return entry.data.successors.filter((one) => one.focalPoint).length;
    case 'AgencySeceded':
      return Number(entry.data.successor.focalPoint);
    default:
      return 0;
  }
};

/** The agencies that an entry says to end. */
const endedBy = (entry: LedgerEntry): readonly string[] => {
  switch (entry.type) {
    case 'AgenciesMerged':
      return entry.data.predecessors.filter((one) => one.participation === 'whole').map((one) => one.agencyId);
    case 'AgencySplit':
    case 'MergerReversed':
    case 'AgencyAbolished':
      return [entry.data.agencyId];
    default:
      return [];
  }
};
