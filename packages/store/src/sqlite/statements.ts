import type { DatabaseSync } from 'node:sqlite';

const COLUMNS = 'idx, stream, revision, id, leaf, lower(hex(hash)) AS hash';

export const prepareStatements = (database: DatabaseSync) => ({
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
