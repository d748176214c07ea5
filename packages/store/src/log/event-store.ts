import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkRange, checkStream, deepFreeze, prepareEntries } from '../entry/index.ts';
import { DamagedEntry, DamagedLog, StoreClosed } from '../errors/index.ts';
import type { Entry, EntryValidator, EventStore, LogRange, StreamRange, SubscribeRange } from '../port.ts';
import { integrityOver } from './integrity-over.ts';
import type { Log } from './log.ts';

/**
 * How many entries are fetched at a time. Measured: ten times as many are no faster, while a page of the largest leaves
 * would grow from a tenth of a gigabyte to one.
 */
const PAGE = 100;

/** The port over a log with one writer: bounds, validation, paging and subscriptions, the same for every such store. */
export const eventStoreOver = (log: Log, validator: EntryValidator): EventStore => {
  let closed = false;

  const checkOpen = (): void => {
    if (closed) throw new StoreClosed();
  };

  async function* readAll(range: LogRange = {}): AsyncGenerator<Entry, void, void> {
    checkRange(range);
    let next = range.from ?? 0;
    let left = range.maxCount ?? Number.POSITIVE_INFINITY;
    while (left > 0) {
      checkOpen();
      const before = next;
      for (const entry of log.page(next, Math.min(PAGE, left))) {
        demandIndex(entry, next);
        yield present(entry, validator);
        next += 1;
      }
      if (next === before) return;
      left -= next - before;
      // A consumer that only awaits entries would otherwise keep timers and sockets waiting for the whole log.
      await nextTurn();
    }
  }

  async function* subscribe(range: SubscribeRange = {}): AsyncGenerator<Entry, void, void> {
    checkOpen();
    checkRange(range);
    const { signal } = range;
    const ended = (): boolean => closed || signal?.aborted === true;
    let next = range.from ?? 0;
    while (!ended()) {
      const before = next;
      for (const entry of log.page(next, PAGE)) {
        demandIndex(entry, next);
        yield present(entry, validator);
        if (ended()) return;
        next += 1;
      }
      // Nothing is awaited between the empty page and falling asleep, so no ring is missed.
      await (next === before ? log.alarm.sleep(signal, log.pollMs) : nextTurn());
    }
  }

  return {
    ledgerId: log.ledgerId,
    capabilities: { ifHead: true, append: !log.readOnly },

    async append(stream, events, options) {
      checkOpen();
      const entries = prepareEntries({ ledgerId: log.ledgerId, stream }, events, options, validator);
      const result = log.append(stream, entries, options);
      if (!result.repeated) log.alarm.ring();
      return result;
    },

    async readStream(stream, range: StreamRange = {}) {
      checkOpen();
      checkStream(stream);
      checkRange(range);
      const last = log.lastRevision(stream);
      if (last === 'none') return { exists: false, entries: [] };
      return { exists: true, entries: readSlice(log, validator, stream, range, last) };
    },

    readAll,

    async head() {
      checkOpen();
      return log.head();
    },

    subscribe,

    integrity: integrityOver(log, checkOpen),

    async close() {
      if (closed) return;
      closed = true;
      log.alarm.ring();
      log.close();
    },
  };
};

const demandIndex = ({ index }: Entry, wanted: number): void => {
  if (index !== wanted) throw new DamagedEntry(wanted, 'it is missing');
};

const readSlice = (
  log: Log,
  validator: EntryValidator,
  stream: string,
  range: StreamRange,
  last: number,
): readonly Entry[] => {
  const direction = range.direction ?? 'forwards';
  const step = direction === 'forwards' ? 1 : -1;
  const entries: Entry[] = [];
  const maxCount = range.maxCount ?? Number.POSITIVE_INFINITY;
  let next = direction === 'forwards' ? (range.from ?? 0) : Math.min(range.from ?? last, last);
  while (entries.length < maxCount && next >= 0 && next <= last) {
    const before = next;
    for (const entry of log.streamPage(stream, next, Math.min(PAGE, maxCount - entries.length), direction)) {
      if (entry.revision !== next) throw missing(stream, next);
      entries.push(present(entry, validator));
      next += step;
    }
    if (next === before) throw missing(stream, next);
  }
  return entries;
};

const missing = (stream: string, revision: number): DamagedLog =>
  new DamagedLog(`the entry ${revision} of the stream ${JSON.stringify(stream)} is missing`);

/** An entry as its reader may see it: validated, upcast and frozen. */
const present = (stored: Entry, validator: EntryValidator): Entry => {
  const { type, version, data, metadata } = stored;
  const content = validator.read({ type, version, data, metadata });
  const asStored =
    content.data === data && content.metadata === metadata && content.type === type && content.version === version;
  // The memory store's entries are frozen already, all the way down.
  if (asStored) return Object.isFrozen(stored) ? stored : deepFreeze(stored);
  return deepFreeze({
    ledgerId: stored.ledgerId,
    stream: stored.stream,
    revision: stored.revision,
    index: stored.index,
    id: stored.id,
    type: content.type,
    version: content.version,
    recordedAt: stored.recordedAt,
    data: content.data,
    metadata: content.metadata,
  });
};
