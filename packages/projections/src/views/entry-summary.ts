import { type DomainEvent, isDated, type LedgerEntry, type LegalInstrument, type Provenance } from '@orgledger/domain';

/** What a reader needs to know of an entry that set a value: who decided, in force when, known from where. */
type Circumstances = {
  readonly id: string;
  readonly index: number;
  readonly stream: string;
  /** Undefined for a confirmation, which has no day of its own. */
  readonly effective: string | undefined;
  /** Entries of one day apply in this order. */
  readonly order: number | undefined;
  readonly recordedAt: string;
  readonly actor: string | undefined;
  /** Whom an imported file names as the one who recorded it. */
  readonly statedActor: string | undefined;
  readonly case: string | undefined;
  readonly instruments: readonly LegalInstrument[];
  readonly provenance: Provenance | undefined;
};

type Beside = 'effective' | 'order' | 'instruments' | 'provenance';

/** The type of an entry with what it says: its data, without what every entry says. */
type Content = {
  [T in DomainEvent['type']]: {
    readonly type: T;
    readonly data: Readonly<Omit<Extract<DomainEvent, { type: T }>['data'], Beside>>;
  };
}[DomainEvent['type']];

/** An entry as it is told to a reader. Where `type` is known, so is the shape of `data`. */
export type EntrySummary = Circumstances & Content;

export const summarise = (entry: LedgerEntry): EntrySummary => {
  const basis = isDated(entry) ? entry.data : undefined;
  const grounds = entry.type === 'Confirmed' ? undefined : entry.data;
  const { actor, statedActor, $correlationId } = entry.metadata;
  return {
    id: entry.id,
    index: entry.index,
    stream: entry.stream,
    effective: basis?.effective,
    order: basis?.order,
    recordedAt: entry.recordedAt,
    actor,
    statedActor,
    case: $correlationId,
    instruments: grounds?.instruments ?? [],
    provenance: grounds?.provenance,
    ...contentOf(entry),
  };
};

// An entry's type and data belong together; TypeScript cannot follow that through taking fields out.
const contentOf = ({ type, data }: LedgerEntry): Content => {
  const {
    effective: _effective,
    order: _order,
    instruments: _instruments,
    provenance: _provenance,
    ...said
  } = {
    ...none,
    ...data,
  };
  return { type, data: said } as Content;
};

const none: { readonly [K in Beside]?: unknown } = {};
