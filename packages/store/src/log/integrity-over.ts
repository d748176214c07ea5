import { DamagedEntry, InvalidArgument } from '../errors/index.ts';
import { consistencyProof, inclusionProof, rootOf } from '../integrity/tree.ts';
import type { IntegrityLog, StoredEntry } from '../port.ts';
import type { Log } from './log.ts';

/** Entries of a page: a few hundred kilobytes, as a rule. */
const PAGE = 500;

/** The Merkle tree of a log with one writer. */
export const integrityOver = (log: Log, checkOpen: () => void): IntegrityLog => {
  const upTo = (name: string, size: number | undefined, head: number, least = 0): number => {
    const count = size ?? head;
    if (Number.isSafeInteger(count) && count >= least && count <= head) return count;
    throw new InvalidArgument(name, `must be an integer from ${least} to ${head}`);
  };
  const headNow = (): number => {
    checkOpen();
    return log.head();
  };

  async function* stored({ upTo: end }: { readonly upTo: number }): AsyncGenerator<readonly StoredEntry[], void, void> {
    let next = 0;
    while (next < end) {
      checkOpen();
      const page = log.storedPage(next, Math.min(PAGE, end - next)).filter(({ index }) => index < end);
      const last = page.at(-1);
      if (last === undefined) return;
      yield page;
      next = last.index + 1;
    }
  }

  return {
    size: async () => headNow(),
    root: async (size) => rootOf(upTo('size', size, headNow()), log.node),
    async leaf(index) {
      upTo('index', index, headNow() - 1);
      const [entry] = log.storedPage(index, 1);
      if (entry?.index !== index) throw new DamagedEntry(index, 'it is missing');
      if (typeof entry.leaf !== 'string') throw new DamagedEntry(index, 'its bytes are no text');
      return entry.leaf;
    },
    async find(id) {
      checkOpen();
      return log.find(id);
    },
    async inclusionProof(index, size) {
      const all = upTo('size', size, headNow(), 1);
      return inclusionProof(upTo('index', index, all - 1), all, log.node);
    },
    async consistencyProof(from, to) {
      const all = upTo('to', to, headNow());
      return consistencyProof(upTo('from', from, all), all, log.node);
    },
    stored,
    async keptNodes(level, from, limit) {
      checkOpen();
      return log.nodePage(level, from, limit);
    },
    async storageFaults() {
      checkOpen();
      return log.storageFaults();
    },
    async schemaFaults() {
      checkOpen();
      return log.schemaFaults();
    },
  };
};
