import { type ChartLookup, type ChartRecord, compareFold, type FoldKey, type Subject } from '@orgledger/domain';
import type { FoldBase, Tie } from '../fold/index.ts';
import { tiesOf } from '../fold/index.ts';
import type { PlacedEntry } from './placed-entry.ts';

/** A record as an entry left it. Those of one subject are kept in fold order. */
export type Version = { readonly at: PlacedEntry; readonly record: ChartRecord };

/** Where versions come from. */
export type VersionSource = {
  versions(subject: Subject): readonly Version[];
  /** The agencies that may ever have a tie. */
  tied(tie: Tie): Iterable<string>;
};

/** What an entry may have looked at. */
export type Read = Subject | Tie;

/** How many versions come before a place in the fold. Most questions are about the end, which costs no search. */
export const countBefore = (versions: readonly Version[], key: FoldKey): number => {
  let [low, high] = [0, versions.length];
  const last = versions.at(-1);
  if (last === undefined || compareFold(last.at, key) < 0) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const version = versions[middle];
    if (version !== undefined && compareFold(version.at, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The record as it is just before a place in the fold. */
export const recordBefore = (versions: readonly Version[], key: FoldKey): ChartRecord | undefined =>
  versions[countBefore(versions, key) - 1]?.record;

/** Records as they are just before a place in the fold. `read` is told of each that is looked at. */
export const recordsBefore = (
  source: Pick<VersionSource, 'versions'>,
  key: FoldKey,
  read: (subject: Subject) => void,
): ChartLookup => {
  const lookup = <R extends ChartRecord>(kind: R['record']) => ({
    get: (id: string): R | undefined => {
      const subject: Subject = `${kind}:${id}`;
      read(subject);
      // The versions of a subject are records of its kind.
      return recordBefore(source.versions(subject), key) as R | undefined;
    },
  });
  return {
    agencies: lookup('agency'),
    positions: lookup('position'),
    functions: lookup('function'),
    persons: lookup('person'),
    mergers: lookup('merger'),
    programmes: lookup('programme'),
  };
};

/** What an entry at a place in the fold is folded over. `read` is told of everything that is looked at. */
export const baseBefore = (source: VersionSource, key: FoldKey, read: (what: Read) => void): FoldBase => ({
  ...recordsBefore(source, key, read),
  agenciesTied: (tie) => {
    read(tie);
    return [...source.tied(tie)]
      .map((id) => recordBefore(source.versions(`agency:${id}`), key))
      .filter((record) => record?.record === 'agency')
      .filter((agency) => tiesOf(agency).includes(tie));
  },
});
