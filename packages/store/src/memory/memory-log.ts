import { deepFreeze, leafHash, leafOf, type PreparedEntry, parseLeaf } from '../entry/index.ts';
import { type Hash, hexOf } from '../integrity/hashing.ts';
import { type NodeSource, nodesCompletedBy } from '../integrity/tree.ts';
import { appended, createAlarm, decideAppend, type Log } from '../log/index.ts';
import type { AppendOptions, AppendResult, Entry } from '../port.ts';

/** A log in the memory of this process. It keeps frozen entries; each is read back from its own leaf. */
export const createMemoryLog = (ledgerId: string): Log => {
  const log: Entry[] = [];
  const streams = new Map<string, Stream>();
  // The hashes of the leaves, and above them those of the complete nodes, level by level.
  const tree: Hash[][] = [[]];
  const alarm = createAlarm();

  const node: NodeSource = (level, index) => {
    const hash = tree[level]?.[index];
    if (hash === undefined) throw new RangeError(`no node ${index} of level ${level} is kept`);
    return hash;
  };

  const keepNodes = (index: number, leaf: Hash): void => {
    tree[0]?.push(leaf);
    for (const { level, hash } of nodesCompletedBy(index, leaf, node)) {
      const nodes = tree[level] ?? [];
      tree[level] = nodes;
      nodes.push(hash);
    }
  };

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
    for (const [position, { leaf }] of entries.entries()) keepNodes(log.length + position, leafHash(leaf));
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
    find: (id) => log.find((entry) => entry.id === id)?.index,
    node,
    nodePage: (level, from, limit) => tree[level]?.slice(from, from + limit).map(hexOf) ?? [],
    storedPage: (from, limit) =>
      log.slice(from, from + limit).map((entry) => ({
        index: entry.index,
        stream: entry.stream,
        revision: entry.revision,
        id: entry.id,
        // What was read from a leaf is written as that leaf again.
        leaf: leafOf(entry, entry),
        hash: hexOf(node(0, entry.index)),
      })),
    storageFaults: () => [],
    schemaFaults: () => [],
    // The log outlives its instances: whoever opens the store again finds it.
    close: () => {},
  };
};

type Stream = { readonly entries: Entry[]; readonly ids: Set<string> };

const lastOf = (stream: Stream | undefined): 'none' | number =>
  stream === undefined ? 'none' : stream.entries.length - 1;
