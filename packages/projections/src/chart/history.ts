import { compareFold, type FoldKey, foldIndex, type Subject, subjectOf } from '@orgledger/domain';
import { emptyChart, type MutableChart, type NotApplicableReason, putRecord, type Tie, tiesOf } from '../fold/index.ts';
import type { Draft, Refolded } from './draft.ts';
import type { Kept, Past } from './past.ts';
import type { PlacedEntry } from './placed-entry.ts';
import { type Read, recordBefore, type Version } from './versions.ts';

/** Every record of a log through all days: what each entry left, and who looked at what. */
export type History = Past & {
  /** Takes a draft over. It must be of this history as it is. */
  commit(draft: Draft): void;
  /** The chart just before a place in the fold, for the caller to keep. */
  chartBefore(key: FoldKey): { readonly chart: MutableChart; readonly skipped: Map<string, NotApplicableReason> };
};

export const createHistory = (): History => {
  let subjects = new Map<Subject, readonly Version[]>();
  // Whether the subjects are in the order in which they begin, as a fold would come upon them.
  let inOrder = true;
  let latest: PlacedEntry | undefined;
  const kept = new Map<string, Kept>();
  const skipped = new Map<PlacedEntry, NotApplicableReason>();
  const readers = new Map<Read, PlacedEntry[]>();
  const tied = new Map<Tie, Set<string>>();
  /** Versions of entries that corrections have taken out: they look at nothing any more. */
  const gone = new Set<PlacedEntry>();

  const keep = ({ placed, outcome, reads }: Refolded): void => {
    const changes = outcome.applied ? outcome.changes.map(({ after }) => after) : [];
    kept.set(placed.entry.id, { applied: outcome.applied, subjects: changes.map(subjectOf) });
    if (outcome.applied) skipped.delete(placed);
    else skipped.set(placed, outcome.reason);
    for (const read of reads) addReader(readers, read, placed);
    for (const record of changes) {
      if (record.record === 'agency') for (const tie of tiesOf(record)) addTo(tied, tie, record.id);
    }
  };

  const replace = (subject: Subject, versions: readonly Version[]): void => {
    const [before, first] = [subjects.get(subject)?.[0]?.at, versions[0]?.at];
    if (first === undefined) subjects.delete(subject);
    else subjects.set(subject, versions);
    if (before === first || first === undefined) return;
    if (before !== undefined || (latest !== undefined && compareFold(first, latest) < 0)) inOrder = false;
    else latest = first;
  };

  const order = (): void => {
    if (inOrder) return;
    const begins = [...subjects].map(([subject, versions]) => ({ subject, versions, at: versions[0]?.at }));
    begins.sort((a, b) => (a.at === undefined || b.at === undefined ? 0 : compareFold(a.at, b.at)));
    subjects = new Map(begins.map(({ subject, versions }) => [subject, versions]));
    latest = begins.at(-1)?.at;
    inOrder = true;
  };

  return {
    versions: (subject) => subjects.get(subject) ?? [],
    tied: (tie) => tied.get(tie) ?? [],
    kept: (entryId) => kept.get(entryId),
    readers: (read) => {
      const found = readers.get(read) ?? [];
      return gone.size === 0 ? found : found.filter((placed) => !gone.has(placed));
    },
    commit: ({ removed, refolded, changed }) => {
      for (const placed of removed) {
        gone.add(placed);
        kept.delete(placed.entry.id);
        skipped.delete(placed);
      }
      for (const one of refolded) keep(one);
      for (const [subject, versions] of changed) replace(subject, versions);
    },
    chartBefore: (key) => {
      order();
      const chart = emptyChart();
      for (const versions of subjects.values()) {
        const record = recordBefore(versions, key);
        if (record !== undefined) putRecord(chart, record);
      }
      const before = [...skipped].filter(([placed]) => compareFold(placed, key) < 0);
      before.sort(([a], [b]) => compareFold(a, b));
      return { chart, skipped: new Map(before.map(([{ entry }, reason]) => [entry.id, reason])) };
    },
  };
};

const addReader = (readers: Map<Read, PlacedEntry[]>, read: Read, reader: PlacedEntry): void => {
  const known = readers.get(read);
  if (known === undefined) readers.set(read, [reader]);
  else {
    const index = foldIndex(known, reader);
    if (known[index - 1] !== reader) known.splice(index, 0, reader);
  }
};

const addTo = (tied: Map<Tie, Set<string>>, tie: Tie, id: string): void => {
  const known = tied.get(tie);
  if (known === undefined) tied.set(tie, new Set([id]));
  else known.add(id);
};
