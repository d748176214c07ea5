import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { leafHashHex, type PreparedEntry, parseLeaf } from '../entry/index.ts';
import { DamagedEntry, DamagedLog } from '../errors/index.ts';
import type { Hash } from '../integrity/hashing.ts';
import { type NodeSource, nodesCompletedBy } from '../integrity/tree.ts';
import { appended, createAlarm, decideAppend, type Log } from '../log/index.ts';
import type { AppendOptions, AppendResult, Entry, StoredEntry } from '../port.ts';
import type { OpenedDatabase } from './open-database.ts';
import { translated } from './sqlite-failure.ts';
import { inTransaction } from './transaction.ts';

/** A log in one file. Any number of instances and processes may have it open; SQLite's lock lets one write at a time. */
export const createSqliteLog = ({ database, ledgerId, readOnly }: OpenedDatabase): Log => {
  const sql = translated(() => prepareStatements(database));

  const lastRevision = (stream: string): 'none' | number => {
    const row = sql.lastRevision.get(stream);
    return row === undefined ? 'none' : Number(row['revision']);
  };

  const head = (): number => Number(sql.head.get()?.['head']);

  const at = (stream: string, revision: number): { id: string; index: number } | undefined => {
    const row = sql.at.get(stream, revision);
    return row === undefined ? undefined : { id: String(row['id']), index: Number(row['idx']) };
  };

  const known = (stream: string, ids: readonly string[]): string | undefined => {
    const row = sql.known.get(JSON.stringify(ids), stream);
    return row === undefined ? undefined : String(row['id']);
  };

  const node: NodeSource = (level, index) => {
    const row = level === 0 ? sql.leafHash.get(index) : sql.node.get(level, index);
    return hashOf(row, `the node ${index} of level ${level}`);
  };

  const append = (stream: string, entries: readonly PreparedEntry[], options: AppendOptions): AppendResult => {
    // Hashed before the lock is taken: other writers wait for nothing that they need not.
    const rows = entries.map(({ id, revision, leaf }) => ({ id, revision, leaf, hash: leafHashHex(leaf) }));
    return inTransaction(database, stream, () => {
      const first = head();
      const original = decideAppend(entries, options, {
        stream,
        actual: lastRevision(stream),
        head: first,
        at: (revision) => at(stream, revision),
        known: (ids) => known(stream, ids),
      });
      if (original !== undefined) return original;
      let result = appended({ revision: 0, index: first });
      for (const [position, { id, revision, leaf, hash }] of rows.entries()) {
        const index = first + position;
        sql.insert.run(index, stream, revision, id, leaf, hash);
        for (const completed of nodesCompletedBy(index, Buffer.from(hash, 'hex'), node)) {
          sql.insertNode.run(completed.level, completed.index, completed.hash);
        }
        result = appended({ revision, index });
      }
      return result;
    });
  };

  return {
    ledgerId,
    readOnly,
    alarm: createAlarm(),
    // Another process's commit rings no alarm here. One look costs a seek by primary key, some microseconds.
    pollMs: 50,
    append,
    lastRevision: (stream) => translated(() => lastRevision(stream)),
    head: () => translated(head),
    page: (from, limit) => decode(() => sql.page.all(from, limit), ledgerId),
    streamPage: (stream, from, limit, direction) => {
      const page = direction === 'forwards' ? sql.streamForwards : sql.streamBackwards;
      return decode(() => page.all(stream, from, limit), ledgerId);
    },
    find: (id) => {
      const row = translated(() => sql.find.get(id));
      return row === undefined ? undefined : Number(row['idx']);
    },
    node: (level, index) => translated(() => node(level, index)),
    nodePage: (level, from, limit) =>
      translated(() => sql.nodePage.all(level, from, limit)).map((row) => String(row['hash'])),
    storedPage: (from, limit) =>
      translated(() => sql.stored.all(from, limit).map((row) => stored(row, (index) => sql.leafBytes.get(index)))),
    // Looks at the b-trees and at whether every index leads to its rows; to the payload it is blind.
    storageFaults: () => {
      const rows = translated(() => sql.integrityCheck.all()).map((row) => String(row['integrity_check']));
      const negative =
        translated(() => sql.beforeFirst.get()) === undefined ? [] : ['there are entries before the first'];
      return [...negative, ...rows.filter((text) => text !== 'ok')];
    },
    close: () => translated(() => database.close()),
  };
};

type Row = { readonly [column: string]: SQLOutputValue };

const COLUMNS = 'idx, stream, revision, id, leaf, lower(hex(hash)) AS hash';

const prepareStatements = (database: DatabaseSync) => ({
  insert: database.prepare(
    'INSERT INTO entries (idx, stream, revision, id, leaf, hash) VALUES (?, ?, ?, ?, ?, unhex(?))',
  ),
  head: database.prepare('SELECT coalesce(max(idx) + 1, 0) AS head FROM entries'),
  lastRevision: database.prepare('SELECT revision FROM entries WHERE stream = ? ORDER BY revision DESC LIMIT 1'),
  at: database.prepare('SELECT id, idx FROM entries WHERE stream = ? AND revision = ?'),
  // CROSS JOIN keeps the order: each id is looked up, and the length of the stream does not matter.
  known: database.prepare(
    `SELECT entries.id FROM json_each(?) AS wanted CROSS JOIN entries
     WHERE entries.stream = ? AND entries.id = wanted.value LIMIT 1`,
  ),
  beforeFirst: database.prepare('SELECT 1 FROM entries WHERE idx < 0 LIMIT 1'),
  integrityCheck: database.prepare('PRAGMA integrity_check(100)'),
  insertNode: database.prepare('INSERT INTO nodes (level, idx, hash) VALUES (?, ?, ?)'),
  leafHash: database.prepare('SELECT hash FROM entries WHERE idx = ?'),
  node: database.prepare('SELECT hash FROM nodes WHERE level = ? AND idx = ?'),
  nodePage: database.prepare(
    'SELECT lower(hex(hash)) AS hash FROM nodes WHERE level = ? AND idx >= ? ORDER BY idx LIMIT ?',
  ),
  find: database.prepare('SELECT idx FROM entries WHERE id = ? ORDER BY idx LIMIT 1'),
  leafBytes: database.prepare('SELECT CAST(leaf AS BLOB) AS leaf FROM entries WHERE idx = ?'),
  stored: database.prepare(
    `SELECT idx, stream, revision, id, leaf, octet_length(leaf) AS bytes, lower(hex(hash)) AS hash
     FROM entries WHERE idx >= ? ORDER BY idx LIMIT ?`,
  ),
  page: database.prepare(`SELECT ${COLUMNS} FROM entries WHERE idx >= ? ORDER BY idx LIMIT ?`),
  streamForwards: database.prepare(
    `SELECT ${COLUMNS} FROM entries WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
  ),
  streamBackwards: database.prepare(
    `SELECT ${COLUMNS} FROM entries WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`,
  ),
});

const hashOf = (row: Row | undefined, what: string): Hash => {
  const hash = row?.['hash'];
  if (hash instanceof Uint8Array) return hash;
  throw new DamagedLog(`${what} of the Merkle tree is missing`);
};

/** Most leaves are text: reading bytes and decoding them here takes twice as long (measured). */
const stored = (row: Row, bytesAt: (index: number) => Row | undefined): StoredEntry => {
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

/** Fetches the whole page at once, so that no read transaction stays open while its consumer thinks. */
function* decode(fetch: () => readonly Row[], ledgerId: string): Generator<Entry, void, void> {
  for (const row of translated(fetch)) yield decodeRow(row, ledgerId);
}

const decodeRow = (row: Row, ledgerId: string): Entry => {
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
