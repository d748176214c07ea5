import { type LedgerEntry, resolveCorrections } from '@orgledger/domain';

/** The entries of a log as they stand: with the corrections in it applied. An entry keeps its place; what was annulled is out. */
export const standingEntries = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => {
  const { standing } = resolveCorrections(entries);
  // A correction replaces data, never the type; what it puts in place was checked against the schema of that type.
  return entries.map((entry) => standing(entry)).filter((entry) => entry !== undefined);
};
