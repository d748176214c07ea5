import { firstRevision, type PreparedEntry } from '../entry/index.ts';
import { DuplicateEventId, HeadMoved, RevisionConflict } from '../errors/index.ts';
import type { AppendOptions, AppendResult } from '../port.ts';

/** What an append has to know of the log. Asked inside the writer's lock, and only as far as needed. */
export type Situation = {
  readonly stream: string;
  readonly actual: 'none' | number;
  readonly head: number;
  /** The id and index at a revision of the stream that exists. */
  at(revision: number): { readonly id: string; readonly index: number } | undefined;
  /** One of the ids that stands in the stream already. */
  known(ids: readonly string[]): string | undefined;
};

/**
 * Whether an append is to be written (`undefined`), or was written before (the result of that time).
 *
 * @throws RevisionConflict HeadMoved DuplicateEventId
 */
export const decideAppend = (
  entries: readonly PreparedEntry[],
  options: AppendOptions,
  situation: Situation,
): AppendResult | undefined => {
  const { stream, actual, head } = situation;
  const next = actual === 'none' ? 0 : actual + 1;
  if (firstRevision(options) !== next) {
    const original = firstRevision(options) < next ? findOriginal(entries, situation) : undefined;
    if (original !== undefined) return original;
    throw new RevisionConflict({ stream, expected: options.expectedRevision, actual });
  }
  if (options.ifHead !== undefined && options.ifHead !== head) {
    throw new HeadMoved({ expected: options.ifHead, actual: head });
  }
  const duplicate = situation.known(entries.map(({ id }) => id));
  if (duplicate !== undefined) throw new DuplicateEventId({ stream, id: duplicate });
  return undefined;
};

/** The result of an append that has just been written. */
export const appended = (last: { readonly revision: number; readonly index: number }): AppendResult => ({
  revision: last.revision,
  index: last.index,
  head: last.index + 1,
  repeated: false,
});

// One append takes neighbouring indexes, so the last entry's index tells how long the log was right after it.
const findOriginal = (entries: readonly PreparedEntry[], situation: Situation): AppendResult | undefined => {
  let result: AppendResult | undefined;
  for (const { id, revision } of entries) {
    const stored = situation.at(revision);
    if (stored?.id !== id) return undefined;
    result = { ...appended({ revision, index: stored.index }), repeated: true };
  }
  return result;
};
