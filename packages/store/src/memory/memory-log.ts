import { deepFreeze, type PreparedEntry, parseLeaf } from '../entry/index.ts';
import { appended, createAlarm, decideAppend, type Log } from '../log/index.ts';
import type { AppendOptions, AppendResult, Entry } from '../port.ts';

/** A log in the memory of this process. It keeps frozen entries; each is read back from its own leaf. */
export const createMemoryLog = (ledgerId: string): Log => {
  const log: Entry[] = [];
  const streams = new Map<string, Stream>();
  const alarm = createAlarm();

  const append = (stream: string, entries: readonly PreparedEntry[], options: AppendOptions): AppendResult => {
    const found = streams.get(stream);
    const original = decideAppend(entries, options, {
      stream,
      actual: lastOf(found),
      head: log.length,
      at: (revision) => found?.entries[revision],
      known: (ids) => ids.find((id) => found?.ids.has(id)),
    });
    if (original !== undefined) return original;
    // Parsed before anything is stored: all or nothing.
    const stored = entries.map(({ leaf }, position) => deepFreeze(parseLeaf(leaf, log.length + position)));
    const target = found ?? { entries: [], ids: new Set() };
    streams.set(stream, target);
    for (const entry of stored) {
      log.push(entry);
      target.entries.push(entry);
      target.ids.add(entry.id);
    }
    const last = { revision: target.entries.length - 1, index: log.length - 1 };
    return appended(last);
  };

  return {
    ledgerId,
    readOnly: false,
    alarm,
    append,
    lastRevision: (stream) => lastOf(streams.get(stream)),
    head: () => log.length,
    page: (from, limit) => log.slice(from, from + limit),
    streamPage: (stream, from, limit, direction) => {
      const entries = streams.get(stream)?.entries ?? [];
      if (direction === 'forwards') return entries.slice(from, from + limit);
      return entries.slice(Math.max(0, from + 1 - limit), from + 1).reverse();
    },
    // The log outlives its instances: whoever opens the store again finds it.
    close: () => {},
  };
};

type Stream = { readonly entries: Entry[]; readonly ids: Set<string> };

const lastOf = (stream: Stream | undefined): 'none' | number =>
  stream === undefined ? 'none' : stream.entries.length - 1;
