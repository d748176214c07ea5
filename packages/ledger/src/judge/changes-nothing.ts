import type { LedgerEntry } from '@orgledger/domain';
import type { Change } from '@orgledger/projections';

/** A note and an attested holder set nothing on the chart; any other entry is there to change it. */
export const changesNothing = ({ type }: LedgerEntry, changes: readonly Change[]): boolean =>
  type !== 'NoteRecorded' && type !== 'HolderAttested' && changes.every(({ before, after }) => before === after);
