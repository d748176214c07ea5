import { type CivilDate, compareFold, isCivilDate, LAST_DAY, type LedgerEntry, type Policy } from '@orgledger/domain';
import {
  type Alignment,
  type AuditRow,
  type AuditSubject,
  auditTrail,
  type ChartView,
  chartView,
  type Findings,
  type Folded,
  findingsOn,
  foldFirst,
  foldPlaced,
  type KnownAt,
  knownSize,
  type LineageNode,
  lineageOf,
  type OpenIssue,
  openIssues,
  type PlacedEntry,
  type Progress,
  placeEntry,
  progressOf,
  type Responsibilities,
  responsibilitiesOf,
  type Staffing,
  staffingOf,
  standingEntries,
  verticalAlignmentOf,
} from '@orgledger/projections';
import { InvalidQuery } from './errors.ts';
import type { LedgerState } from './state/ledger-state.ts';

/** A day, and what was known: an instant (ISO 8601, UTC) or the first `size` entries. Everything, unless said otherwise. */
export type AsOf = { readonly on: string; readonly knownAt?: KnownAt | undefined };
export type Known = { readonly knownAt?: KnownAt | undefined };

type Prefix = {
  readonly size: number;
  readonly entries: readonly LedgerEntry[];
  readonly placed: readonly PlacedEntry[];
};

/** The questions that a ledger answers, over the entries that it has. Throws `InvalidQuery` for a bad day or instant. */
export const createQueries = (state: LedgerState, policy: Policy) => {
  const prefixOf = (knownAt: KnownAt | undefined): Prefix => {
    const size = knownSize(state.entries, validInstant(knownAt));
    const { placed } = state.index;
    if (size === state.entries.length) return { size, entries: state.entries, placed };
    const entries = state.entries.slice(0, size);
    // A correction that was not known yet may have changed what stands in the index.
    return {
      size,
      entries,
      placed: state.hasCorrections() ? placedOf(entries) : placed.filter(({ entry }) => entry.index < size),
    };
  };
  const foldedOn = (on: CivilDate, prefix: Prefix): Folded =>
    prefix.size === state.entries.length ? state.index.chartOn(on) : foldPlaced(prefix.placed, on);
  /** Entries as they stand in a prefix, by id. */
  const entryIn = ({ placed }: Prefix): ((id: string) => LedgerEntry | undefined) => {
    if (!state.hasCorrections()) return state.entry;
    let standing: ReadonlyMap<string, LedgerEntry> | undefined;
    return (id) => {
      standing ??= new Map(placed.map(({ entry }) => [entry.id, entry]));
      return standing.get(id) ?? state.entry(id);
    };
  };
  const folded = ({ on, knownAt }: AsOf): Folded => foldedOn(validDay(on), prefixOf(knownAt));

  return {
    chart: ({ on, knownAt }: AsOf): ChartView => {
      const prefix = prefixOf(knownAt);
      const day = validDay(on);
      const before = (count: number) =>
        prefix.size === state.entries.length ? state.index.foldTo(count).chart : foldFirst(prefix.placed, count);
      return chartView(day, prefix.size, prefix.placed, foldedOn(day, prefix), entryIn(prefix), before);
    },
    audit: (subject: AuditSubject, { knownAt }: Known = {}): readonly AuditRow[] => {
      const { entries, placed } = prefixOf(knownAt);
      return auditTrail(entries, placed, validSubject(subject));
    },
    lineage: (agencyId: string, { knownAt }: Known = {}): readonly LineageNode[] => {
      const prefix = prefixOf(knownAt);
      return lineageOf(foldedOn(LAST_DAY, prefix), agencyId, entryIn(prefix));
    },
    progress: ({ on, knownAt }: AsOf): readonly Progress[] => {
      const prefix = prefixOf(knownAt);
      return progressOf(foldedOn(validDay(on), prefix), prefix.placed);
    },
    staffing: (asOf: AsOf): readonly Staffing[] => staffingOf(folded(asOf).chart),
    responsibilities: (asOf: AsOf): readonly Responsibilities[] => responsibilitiesOf(folded(asOf).chart),
    verticalAlignment: (asOf: AsOf): readonly Alignment[] => verticalAlignmentOf(folded(asOf).chart),
    openIssues: (asOf: AsOf): readonly OpenIssue[] => openIssues(folded(asOf)),
    findings: ({ on, knownAt }: Partial<AsOf> = {}): Findings => {
      const prefix = prefixOf(knownAt);
      const day = on === undefined ? lastDayOf(prefix) : validDay(on);
      return findingsOn(day, prefix.size, foldedOn(day, prefix), prefix.placed, policy);
    },
  };
};

const placedOf = (entries: readonly LedgerEntry[]): readonly PlacedEntry[] =>
  standingEntries(entries)
    .map(placeEntry)
    .filter((one) => one !== undefined)
    .sort(compareFold);

/** The day by which everything that was known is certain. */
const lastDayOf = ({ placed }: Prefix): CivilDate => placed.at(-1)?.window.last ?? LAST_DAY;

const validDay = (on: string): CivilDate => {
  if (isCivilDate(on)) return on;
  throw new InvalidQuery('on', 'a day is written YYYY-MM-DD and must exist');
};

const SUBJECTS: ReadonlySet<string> = new Set<keyof AnySubject>([
  'agency',
  'position',
  'person',
  'merger',
  'programme',
  'instrument',
]);
type AnySubject = Record<AuditSubject extends infer S ? (S extends S ? keyof S : never) : never, string>;

// A caller without types would be answered with an empty trail.
const validSubject = (subject: AuditSubject): AuditSubject => {
  const [[kind, id] = ['', undefined], ...others] = Object.entries(subject);
  if (SUBJECTS.has(kind) && typeof id === 'string' && others.length === 0) return subject;
  throw new InvalidQuery('subject', `a trail is of one of ${[...SUBJECTS].join(', ')}, by its id or number`);
};

const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const validInstant = (knownAt: KnownAt | undefined): KnownAt | undefined => {
  if (knownAt === undefined) return undefined;
  if (typeof knownAt !== 'string') {
    if (Number.isSafeInteger(knownAt.size) && knownAt.size >= 0) return knownAt;
    throw new InvalidQuery('knownAt', 'a place in the log is a whole number of entries');
  }
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(knownAt)
    ? new Date(knownAt)
    : undefined;
  // Instants compare as text, so one beyond the year 9999 is as late as can be written.
  if (instant !== undefined && instant.getTime() > LATEST) return new Date(LATEST).toISOString();
  if (instant !== undefined && !Number.isNaN(instant.getTime())) return instant.toISOString();
  throw new InvalidQuery('knownAt', 'an instant is written 2019-12-31T12:00:00Z, with its offset, and must exist');
};
