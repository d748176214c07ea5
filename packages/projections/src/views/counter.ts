import type { ChartRecord, LedgerEntry } from '@orgledger/domain';

/** The least and the greatest by which something can change a count. */
export type Range = { readonly least: number; readonly most: number };

/** What is counted, and by how much an entry could change the count whatever else happens around it. */
export type Counter = {
  /** What a record adds; 0 for most. */
  readonly count: (record: ChartRecord) => number;
  /** Undefined for an entry that cannot change the count. Includes 0: the entry may not be in force. */
  readonly range: (entry: LedgerEntry) => Range | undefined;
};

/** Counts active agencies that pass a test; `counts` tells it of an agency that an entry begins. */
export const agencyCounter = (
  passes: (agency: Extract<ChartRecord, { record: 'agency' }>) => boolean,
  begins: (agency: { readonly agencyId: string; readonly focalPoint: boolean }) => boolean,
): Counter => ({
  count: (record) => (record.record === 'agency' && record.end === undefined && passes(record) ? 1 : 0),
  range: (entry) => {
    switch (entry.type) {
      case 'AgencyEstablished':
      case 'AgencyReestablished':
        return between(0, begins(entry.data) ? 1 : 0);
      case 'AgencySeceded':
        return between(0, begins(entry.data.successor) ? 1 : 0);
      case 'AgencyAbolished':
        return between(1, 0);
      case 'AgencySplit':
      case 'MergerReversed':
        return between(1, entry.data.successors.filter(begins).length);
      case 'AgenciesMerged': {
        const { agencyId, profile } = entry.data.successor;
        const begun = profile !== undefined && begins({ agencyId, focalPoint: profile.focalPoint }) ? 1 : 0;
        return between(entry.data.predecessors.filter(({ participation }) => participation === 'whole').length, begun);
      }
      default:
        return undefined;
    }
  },
});

const done = new Set<string>(['merged', 'settled']);

/** Counts mergers that are done and not reversed, of those that pass a test. */
export const mergerCounter = (passes: (mergerId: string) => boolean): Counter => ({
  count: (record) => (record.record === 'merger' && done.has(record.status.value) && passes(record.id) ? 1 : 0),
  range: (entry) => {
    if (entry.type === 'AgenciesMerged' && passes(entry.data.mergerId)) return { least: 0, most: 1 };
    if (entry.type === 'MergerReversed' && passes(entry.data.mergerId)) return { least: -1, most: 0 };
    return undefined;
  },
});

// Of those that end, any number may have been counted.
const between = (ended: number, begun: number): Range => ({ least: Math.min(0, begun - ended), most: begun });
