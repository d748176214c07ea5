import type { SQLOutputValue } from 'node:sqlite';
import { leafHashHex, parseLeaf } from '../entry/index.ts';
import { DamagedEntry } from '../errors/index.ts';
import type { Entry, StoredEntry } from '../port.ts';

export type Row = { readonly [column: string]: SQLOutputValue };

export const decodeRow = (row: Row, ledgerId: string): Entry => {
  const index = Number(row['idx']);
  const leaf = row['leaf'];
  if (typeof leaf !== 'string' || row['hash'] !== leafHashHex(leaf)) {
    throw new DamagedEntry(index, 'its text does not have the hash stored with it');
  }
  const entry = parse(leaf, index);
  const agrees =
    entry.ledgerId === ledgerId &&
    entry.stream === row['stream'] &&
    entry.revision === row['revision'] &&
    entry.id === row['id'];
  if (!agrees) throw new DamagedEntry(index, 'its row and its text disagree on ledger, stream, revision or id');
  return entry;
};

const parse = (leaf: string, index: number): Entry => {
  try {
    return parseLeaf(leaf, index);
  } catch (error) {
    throw new DamagedEntry(index, 'its text is no leaf', { cause: error });
  }
};

/** Most leaves are text: reading bytes and decoding them here takes twice as long (measured). */
export const storedRow = (row: Row, bytesAt: (index: number) => Row | undefined): StoredEntry => {
  const { idx, stream, revision, id, leaf, bytes, hash } = row;
  const index = Number(idx);
  // What follows a zero byte is left out of a text, and bytes that are no UTF-8 come as replacement characters.
  const exact = typeof leaf === 'string' && Buffer.byteLength(leaf) === bytes && !leaf.includes('\ufffd');
  return {
    index,
    stream: String(stream),
    revision: Number(revision),
    id: String(id),
    leaf: exact ? leaf : textOrBytes(bytesAt(index)?.['leaf']),
    hash: String(hash),
  };
};

// A file that somebody has worked on may hold anything.
const textOrBytes = (value: SQLOutputValue | undefined): string | Uint8Array => {
  const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value));
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : bytes;
};
