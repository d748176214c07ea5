import { leafHashHex, type PreparedEntry } from '../entry/index.ts';
import { DamagedLog } from '../errors/index.ts';
import type { Hash } from '../integrity/hashing.ts';
import { type NodeSource, nodesCompletedBy } from '../integrity/tree.ts';
import { appended, createAlarm, decideAppend, type Log } from '../log/index.ts';
import type { AppendOptions, AppendResult, Entry } from '../port.ts';
import type { OpenedDatabase } from './open-database.ts';
import { schemaFaults } from './schema-faults.ts';
import { translated } from './sqlite-failure.ts';
import { prepareStatements } from './statements.ts';
import { decodeRow, type Row, storedRow } from './stored-rows.ts';
import { inTransaction } from './transaction.ts';

/** A log in one file. Any number of instances and processes may have it open; SQLite's lock lets one write at a time. */
export const createSqliteLog = ({ database, look: lookAt, ledgerId, readOnly }: OpenedDatabase): Log => {
  const sql = translated(() => prepareStatements(database));
  const look: Look = (work) => translated(() => lookAt(work));

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
    lastRevision: (stream) => look(() => lastRevision(stream)),
    head: () => look(head),
    page: (from, limit) => decode(look, () => sql.page.all(from, limit), ledgerId),
    streamPage: (stream, from, limit, direction) => {
      const page = direction === 'forwards' ? sql.streamForwards : sql.streamBackwards;
      return decode(look, () => page.all(stream, from, limit), ledgerId);
    },
    find: (id) => {
      const row = look(() => sql.find.get(id));
      return row === undefined ? undefined : Number(row['idx']);
    },
    node: (level, index) => look(() => node(level, index)),
    nodePage: (level, from, limit) =>
      look(() => sql.nodePage.all(level, from, limit)).map((row) => String(row['hash'])),
    storedPage: (from, limit) =>
      look(() => sql.stored.all(from, limit).map((row) => storedRow(row, (index) => sql.leafBytes.get(index)))),
    // Looks at the b-trees and at whether every index leads to its rows; to the payload it is blind.
    storageFaults: () => {
      const rows = look(() => sql.integrityCheck.all()).map((row) => String(row['integrity_check']));
      const negative = look(() => sql.beforeFirst.get()) === undefined ? [] : ['there are entries before the first'];
      return [...negative, ...rows.filter((text) => text !== 'ok')];
    },
    schemaFaults: () => look(() => schemaFaults(database)),
    close: () => translated(() => database.close()),
  };
};

type Look = OpenedDatabase['look'];

const hashOf = (row: Row | undefined, what: string): Hash => {
  const hash = row?.['hash'];
  if (hash instanceof Uint8Array) return hash;
  throw new DamagedLog(`${what} of the Merkle tree is missing`);
};

/** Fetches the whole page at once, so that no read transaction stays open while its consumer thinks. */
function* decode(look: Look, fetch: () => readonly Row[], ledgerId: string): Generator<Entry, void, void> {
  for (const row of look(fetch)) yield decodeRow(row, ledgerId);
}
