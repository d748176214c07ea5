/**
 * The store port: what the ledger needs of a log of entries, and all that it needs. A store knows no agency.
 *
 * There is no delete, no update and no "any revision": a log that is evidence offers none of them.
 *
 * Revisions and indexes are numbers, not bigints. Both are written into the log's own JSON (a revision is part of the
 * leaf that is hashed), JSON has no bigint, and RFC 8785 writes every number as a double. Safe integers last for
 * 9,007,199,254,740,991 entries.
 */

/** A value that JSON can carry exactly. Numbers are finite doubles; integers beyond 2^53 have to be strings. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

/** What a caller hands to `append`. */
export type NewEntry = {
  /** A lower-case UUID of any version, not the nil UUID. Unique within its stream; a retry repeats it. */
  readonly id: string;
  /** Well-formed text of 1 to 256 UTF-16 units. */
  readonly type: string;
  /** The version of the type's schema: a safe integer from 1. */
  readonly version: number;
  /** UTC with milliseconds: `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
  readonly recordedAt: string;
  /** Plain JSON nested at most 32 levels deep, this object being the first. */
  readonly data: JsonObject;
  /** As `data`. Never absent: an entry without metadata has `{}`. */
  readonly metadata: JsonObject;
};

/** What a store hands out, frozen all the way down. Data and metadata are as `EntryValidator.read` returned them. */
export type Entry = NewEntry & {
  readonly ledgerId: string;
  readonly stream: string;
  /** The place in the stream, from 0 without gaps. */
  readonly revision: number;
  /** The place in the log, from 0 without gaps. */
  readonly index: number;
};

export type EntryContent = Pick<NewEntry, 'type' | 'version' | 'data' | 'metadata'>;

/**
 * Given by the ledger: checks what is written, checks and upcasts what is read. Both throw on refusal, and the store
 * passes on what they throw.
 */
export type EntryValidator = {
  readonly check: (content: EntryContent) => void;
  readonly read: (content: EntryContent) => EntryContent;
};

export type AppendOptions = {
  /** `'none'`: the stream must not exist. A number: the revision of the stream's last entry. */
  readonly expectedRevision: 'none' | number;
  /** The log must hold exactly this many entries. Only on stores with `capabilities.ifHead`. */
  readonly ifHead?: number;
};

/** The same for an append and for its repetition, except for `repeated`. */
export type AppendResult = {
  /** The revision of the last entry written: the next append's `expectedRevision`. */
  readonly revision: number;
  /** The index of the last entry written. */
  readonly index: number;
  /** How many entries the log held right after this append. */
  readonly head: number;
  /** True if these entries were there already and nothing was written. */
  readonly repeated: boolean;
};

export type StreamSlice = {
  /** Whether the stream has any entry, in or out of the range. */
  readonly exists: boolean;
  readonly entries: readonly Entry[];
};

export type StreamRange = {
  /** The first revision to read, inclusive. Forwards from 0 by default; backwards from the stream's last. */
  readonly from?: number;
  /** At most this many entries; all by default. */
  readonly maxCount?: number;
  readonly direction?: 'forwards' | 'backwards';
};

export type LogRange = {
  /** The first index to read, inclusive; 0 by default. */
  readonly from?: number;
  /** At most this many entries; all by default. */
  readonly maxCount?: number;
};

export type SubscribeRange = {
  /** The first index to deliver, inclusive; 0 by default, `await head()` for new entries only. */
  readonly from?: number;
  /** Ends the subscription. */
  readonly signal?: AbortSignal;
};

/** An entry as it lies in the storage, unchecked. */
export type StoredEntry = {
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  /** The leaf's text; its bytes where they are not exactly a text as UTF-8. */
  readonly leaf: string | Uint8Array;
  /** The leaf's hash: 64 hexadecimal digits in lower case, unless it is damaged. */
  readonly hash: string;
};

/**
 * The log as a Merkle tree (RFC 6962, SHA-256): the leaf of an entry is the text that is stored for it, its place is the entry's
 * index. The store keeps the tree in the commit that appends.
 */
export type IntegrityLog = {
  /** How many entries there are, even if they cannot be read. */
  size(): Promise<number>;
  /** The root over the first `size` entries; over all by default. 32 bytes. */
  root(size?: number): Promise<Uint8Array>;
  /** The text that was hashed for an entry. */
  leaf(index: number): Promise<string>;
  /** The index of the entry with this id, in whichever stream; undefined where there is none. The first if there are several. */
  find(id: string): Promise<number | undefined>;
  /** The hashes that lead from an entry to the root over the first `size` entries, from the leaf up. */
  inclusionProof(index: number, size?: number): Promise<readonly Uint8Array[]>;
  /** The hashes that show the log of the first `from` entries to be a prefix of that of the first `to`. */
  consistencyProof(from: number, to?: number): Promise<readonly Uint8Array[]>;
  /** All entries below `upTo` as they lie there, page by page: for `verifyLog`. */
  stored(range: { readonly upTo: number }): AsyncIterable<readonly StoredEntry[]>;
  /** Kept inner nodes of a level, as hexadecimal digits, from an index on, at most `limit`: for `verifyLog`. */
  keptNodes(level: number, from: number, limit: number): Promise<readonly string[]>;
  /** What the storage finds wrong with itself, such as an index that leads elsewhere; at most 100 sentences: for `verifyLog`. */
  storageFaults(): Promise<readonly string[]>;
  /** Which tables, indexes and triggers are not as they were made, or are none of a ledger; a sentence each: for `verifyLog`. */
  schemaFaults(): Promise<readonly string[]>;
};

/**
 * One open log. Every method refuses with `StoreClosed` after `close`, with `InvalidArgument` for an argument out of
 * its bounds and, where it touches a disk, with `StorageFailed`, `StorageFull`, `StorageReadOnly`, `DamagedLog` or `StoreBusy`.
 */
export type EventStore = {
  readonly ledgerId: string;
  readonly capabilities: {
    readonly ifHead: boolean;
    /** False for a log that was opened for reading only. */
    readonly append: boolean;
  };

  /**
   * Writes all of the entries at the end of one stream, or none.
   *
   * Entries with the same ids in the same order that already stand right after `expectedRevision` are not written
   * again: the answer is that of the first time, with `repeated: true`. This comes before every other refusal, so a
   * retry after a lost answer is safe. Ids decide, content is not compared.
   *
   * @param stream well-formed text of 1 to 256 UTF-16 units, kept byte for byte (NFC and NFD are different streams)
   * @param events at least one; the canonical JSON of each stored entry has at most 1,048,576 UTF-8 bytes
   * @throws RevisionConflict the stream is not at `expectedRevision`
   * @throws HeadMoved the log does not hold exactly `ifHead` entries
   * @throws DuplicateEventId an id is used twice in the stream
   * @throws NotCanonical data or metadata is not plain JSON, or nested deeper than 32 levels
   * @throws TooLarge an entry exceeds the limit
   * @throws OutcomeUnknown the commit failed and may have happened: send the same entries again
   */
  append(stream: string, events: readonly NewEntry[], options: AppendOptions): Promise<AppendResult>;

  /**
   * Reads a stream at rest. An absent stream is `exists: false`, no error.
   *
   * @throws DamagedEntry a stored entry is not what was written
   * @throws DamagedLog one before the last of the stream is missing; whether the last ones are is for `verifyLog` to say
   */
  readStream(stream: string, range?: StreamRange): Promise<StreamSlice>;

  /**
   * Reads the log in order up to its end, a page at a time; leaving the loop early leaves nothing open.
   *
   * @throws DamagedEntry a stored entry is not what was written, or is missing before another; the entries before it have been delivered
   */
  readAll(range?: LogRange): AsyncIterable<Entry>;

  /** How many entries the log holds. */
  head(): Promise<number>;

  /** What proves that no entry was altered, removed or inserted since. */
  readonly integrity: IntegrityLog;

  /**
   * Reads the log in order and then waits for what is appended, by whichever process. Ends, without an error, when the
   * signal aborts or the store closes. A consumer's checkpoint is the index of the last entry it has handled; it
   * resumes from the one after.
   *
   * @throws DamagedEntry a stored entry is not what was written, or is missing before another; the entries before it have been delivered
   */
  subscribe(range?: SubscribeRange): AsyncIterable<Entry>;

  /** Ends subscriptions and releases the storage. Closing again does nothing. */
  close(): Promise<void>;
};

/** As much of a store as proves what is in it. */
export type IntegritySource = Pick<EventStore, 'ledgerId' | 'integrity'>;

/** How the ledger opens a store: the store's own options are already in it. */
export type OpenStore = (args: { readonly validator: EntryValidator }) => Promise<EventStore>;
