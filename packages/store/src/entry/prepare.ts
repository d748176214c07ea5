import { DuplicateEventId, InvalidArgument, TooLarge } from '../errors/index.ts';
import type { AppendOptions, EntryValidator, NewEntry } from '../port.ts';
import { checkAppendOptions, checkNewEntry, checkStream } from './check-arguments.ts';
import { leafOf, MAX_LEAF_BYTES } from './leaf.ts';

/** An entry that passed every check that needs no look at the log, with the text that will be stored. */
export type PreparedEntry = { readonly id: string; readonly revision: number; readonly leaf: string };

/**
 * Does for an append all that can be done before the writer's lock is taken: since the revision is expected exactly,
 * even the leaves can be written.
 *
 * @throws InvalidArgument NotCanonical TooLarge DuplicateEventId, and what the validator throws
 */
export const prepareEntries = (
  place: { readonly ledgerId: string; readonly stream: string },
  events: readonly NewEntry[],
  options: AppendOptions,
  validator: EntryValidator,
): readonly PreparedEntry[] => {
  checkStream(place.stream);
  checkAppendOptions(options);
  if (!Array.isArray(events) || events.length === 0) {
    throw new InvalidArgument('events', 'must be a list of at least one entry');
  }
  const first = firstRevision(options);
  const prepared = events.map((event, position) => {
    checkNewEntry(event, `events[${position}]`);
    const revision = first + position;
    const leaf = leafOf(event, { ...place, revision }, ['events', position]);
    if (exceedsLimit(leaf)) throw new TooLarge(`events[${position}]`, MAX_LEAF_BYTES);
    const { type, version, data, metadata } = event;
    validator.check({ type, version, data, metadata });
    return { id: event.id, revision, leaf };
  });
  refuseRepeatedId(place.stream, prepared);
  return prepared;
};

/** The revision that the first entry of an append will have. */
export const firstRevision = ({ expectedRevision }: AppendOptions): number =>
  expectedRevision === 'none' ? 0 : expectedRevision + 1;

// A UTF-16 unit takes at most three bytes, so most leaves need no count.
const exceedsLimit = (leaf: string): boolean =>
  leaf.length * 3 > MAX_LEAF_BYTES && Buffer.byteLength(leaf) > MAX_LEAF_BYTES;

const refuseRepeatedId = (stream: string, prepared: readonly PreparedEntry[]): void => {
  const seen = new Set<string>();
  for (const { id } of prepared) {
    if (seen.has(id)) throw new DuplicateEventId({ stream, id });
    seen.add(id);
  }
};
