import type { LedgerEntry, LegalInstrument, Provenance } from '@orgledger/domain';

/** What a reader needs to know of an entry that set a value: who decided, in force when, known from where. */
export type EntrySummary = {
  readonly id: string;
  readonly index: number;
  readonly type: LedgerEntry['type'];
  readonly stream: string;
  /** Undefined for a confirmation, which has no day of its own. */
  readonly effective: string | undefined;
  readonly recordedAt: string;
  readonly actor: string | undefined;
  /** Whom an imported file names as the one who recorded it. */
  readonly statedActor: string | undefined;
  readonly case: string | undefined;
  readonly instruments: readonly LegalInstrument[];
  readonly provenance: Provenance | undefined;
};

export const summarise = (entry: LedgerEntry): EntrySummary => {
  const basis = entry.type === 'Confirmed' ? undefined : entry.data;
  const { actor, statedActor, $correlationId } = entry.metadata;
  return {
    id: entry.id,
    index: entry.index,
    type: entry.type,
    stream: entry.stream,
    effective: basis?.effective,
    recordedAt: entry.recordedAt,
    actor,
    statedActor,
    case: $correlationId,
    instruments: basis?.instruments ?? [],
    provenance: basis?.provenance,
  };
};
