import { type CorrectionInput, isDated, type LedgerEntry, targetOfStream } from '@orgledger/domain';
import type { Played } from './play.ts';

export type Store = Played['store'];

/** The log as it is stored. */
export const logOf = async (store: Store): Promise<readonly LedgerEntry[]> => {
  const log: LedgerEntry[] = [];
  // The ledger's validator has read them against the schema of their type.
  for await (const entry of store.readAll()) log.push(entry as unknown as LedgerEntry);
  return log;
};

/** A correction of something: another day for it, no longer true, or an earlier correction taken back. */
export const correctionOf = (
  log: readonly LedgerEntry[],
  pick: number,
  turn: number,
  days: readonly string[],
): CorrectionInput | undefined => {
  const corrections = log.filter(({ type }) => type === 'EntryCorrected' || type === 'EntryAnnulled');
  const undo = pick % 4 === 0 && corrections.length > 0;
  const candidates = undo ? corrections : log.filter(isDated);
  const target = candidates[pick % Math.max(1, candidates.length)];
  const effective = days[(pick * 13) % Math.max(1, days.length)];
  if (target === undefined || effective === undefined) return undefined;
  const { kind, id } = targetOfStream(target.stream);
  // The stream of an entry names its aggregate.
  const about = { kind, id } as CorrectionInput['data']['about'];
  const frame = { actor: 'generator', id: `correction ${turn}` };
  if (undo || pick % 4 === 1) {
    return { ...frame, command: 'AnnulEntries', data: { about, reason: 'void', entryIds: [target.id] } };
  }
  const entries = [{ entryId: target.id, effective }];
  return { ...frame, command: 'CorrectEntries', data: { about, reason: 'another day', entries } };
};
