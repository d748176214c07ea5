import type { LedgerEntry } from '@orgledger/domain';
import type { Change } from '@orgledger/projections';

// What says something without setting anything on the chart.
const mute = new Set<LedgerEntry['type']>(['NoteRecorded', 'HolderAttested', 'PersonForgotten']);

/** Whether an entry leaves the chart as it was though it is there to change it. */
export const changesNothing = ({ type }: LedgerEntry, changes: readonly Change[]): boolean =>
  !mute.has(type) && changes.every(({ before, after }) => before === after);
