import type { Entry, EventStore, JsonObject, NewEntry } from '@orgledger/store';

/** The stream that most cases use. */
export const STREAM = 'agency-ha-long';

/** A UUID that counts: the same number is the same id. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

export const newEntry = (number: number, changes: Partial<NewEntry> = {}): NewEntry => ({
  id: uuid(number),
  type: 'SomethingHappened',
  version: 1,
  recordedAt: '2018-02-28T08:30:00.000Z',
  data: { number },
  metadata: {},
  ...changes,
});

/** Entries with the numbers from `first` on. */
export const newEntries = (count: number, first = 1): readonly NewEntry[] =>
  Array.from({ length: count }, (_, place) => newEntry(first + place));

/** Fills a stream that must not exist, a thousand entries a call. */
export const fill = async (store: EventStore, count: number, stream = STREAM, first = 1): Promise<void> => {
  for (let done = 0; done < count; done += 1_000) {
    const batch = newEntries(Math.min(1_000, count - done), first + done);
    await store.append(stream, batch, { expectedRevision: done === 0 ? 'none' : done - 1 });
  }
};

/** The first entries of an endless iterable; leaves the loop as a consumer would. */
export const take = async (entries: AsyncIterable<Entry>, count: number): Promise<readonly Entry[]> => {
  const taken: Entry[] = [];
  if (count === 0) return taken;
  for await (const entry of entries) {
    taken.push(entry);
    if (taken.length === count) break;
  }
  return taken;
};

/** All entries of an iterable that ends. */
export const collect = async (entries: AsyncIterable<Entry>): Promise<readonly Entry[]> => {
  const collected: Entry[] = [];
  for await (const entry of entries) collected.push(entry);
  return collected;
};

export const all = (store: EventStore): Promise<readonly Entry[]> => collect(store.readAll());

export const indexes = (entries: readonly Entry[]): readonly number[] => entries.map((entry) => entry.index);
export const revisions = (entries: readonly Entry[]): readonly number[] => entries.map((entry) => entry.revision);
export const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

/** The integers from `first`, as many as asked for. */
export const count = (length: number, first = 0): readonly number[] =>
  Array.from({ length }, (_, place) => first + place);

/** Passes off anything as an event's data, as a caller without types can. */
export const smuggled = (data: unknown): JsonObject => {
  const box: object = { data };
  return Reflect.get(box, 'data');
};

/** Data that nests this many levels deep, the outermost object included. */
export const nested = (levels: number): JsonObject => (levels === 1 ? {} : { inner: nested(levels - 1) });
