import { DatabaseSync } from 'node:sqlite';
import { DamagedEntry } from '../errors/index.ts';
import { writeLedger } from './make-ledger.ts';
import { readLedgerId } from './read-ledger-id.ts';
import { soundRows } from './sound-rows.ts';
import { hasCode, SQLITE_CONSTRAINT } from './sqlite-failure.ts';
import { inTransaction } from './transaction.ts';
import { createTreeWriter } from './tree-writer.ts';

/**
 * Makes a ledger of the entries of another in a file that is empty, with a tree of its own. Answers the new one, still open.
 *
 * @throws DamagedEntry an entry does not have its hash, or does not follow the last one of its stream
 */
export const makeAnew = (
  old: DatabaseSync,
  source: string,
  draft: string,
  onWritten: (done: number, total: number) => void,
): DatabaseSync => {
  writeLedger(draft, readLedgerId(old, source));
  const total = Number(old.prepare('SELECT count(*) AS total FROM entries NOT INDEXED').get()?.['total']);
  const made = new DatabaseSync(draft);
  try {
    made.exec('PRAGMA synchronous = FULL');
    // Bytes that are taken for a text stay the bytes that they are.
    const insert = made.prepare(
      'INSERT INTO entries (idx, stream, revision, id, leaf, hash) VALUES (?, ?, ?, ?, CAST(? AS TEXT), ?)',
    );
    const tree = createTreeWriter(made);
    inTransaction(made, 'meta', () => {
      for (const { index, stream, revision, id, leaf, hash } of soundRows(old)) {
        inPlace(index, () => insert.run(index, stream, revision, id, leaf, hash));
        tree.push(hash);
        if (tree.size() % 500 === 0) onWritten(tree.size(), total);
      }
    });
    onWritten(tree.size(), total);
    return made;
  } catch (error) {
    made.close();
    throw error;
  }
};

/** The table takes an entry only at the end of its stream, and an id once in it. */
const inPlace = (index: number, insert: () => unknown): void => {
  try {
    insert();
  } catch (error) {
    if (!hasCode(error, SQLITE_CONSTRAINT)) throw error;
    throw new DamagedEntry(index, 'it does not follow the last entry of its stream', { cause: error });
  }
};
