/** Marks a file as a ledger of ours: 'Orgl' in ASCII, at offset 68 of the file. */
export const APPLICATION_ID = 0x4f72676c;

/** The version of this schema, in `PRAGMA user_version`. A release works with its own version and upgrades older ones. */
export const SCHEMA_VERSION = 2;

/** The first version that keeps a Merkle tree beside the entries. */
export const SCHEMA_WITH_TREE = 2;

/**
 * Since version 2: the inner nodes of the Merkle tree that are complete. Level 1 is over two entries, level 2 over four; the
 * hashes of the leaves stand with the entries.
 */
export const NODES = `
  CREATE TABLE nodes (
    level INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (level, idx)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER nodes_no_replace BEFORE INSERT ON nodes
  WHEN EXISTS (SELECT 1 FROM nodes WHERE level = NEW.level AND idx = NEW.idx)
  BEGIN SELECT raise(ABORT, 'a node of the tree is never changed'); END;

  CREATE TRIGGER nodes_no_update BEFORE UPDATE ON nodes
  BEGIN SELECT raise(ABORT, 'a node of the tree is never changed'); END;

  CREATE TRIGGER nodes_no_delete BEFORE DELETE ON nodes
  BEGIN SELECT raise(ABORT, 'a node of the tree is never deleted'); END;

  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/**
 * One row an entry, stored as the text that was hashed. `stream`, `revision` and `id` repeat what is in the leaf so
 * that they can be looked up; on read they must agree with it.
 *
 * The triggers keep honest programs honest. INSERT OR REPLACE deletes rows without firing delete triggers, so the
 * insert triggers refuse whatever would replace a row. Who drops the triggers is found out by the hashes.
 */
export const SCHEMA = `
  CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;

  CREATE TABLE entries (
    idx INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    leaf TEXT NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (stream, revision),
    UNIQUE (stream, id)
  ) STRICT;

  CREATE TRIGGER entries_dense BEFORE INSERT ON entries
  WHEN NEW.idx <> (SELECT coalesce(max(idx) + 1, 0) FROM entries)
    OR NEW.revision <> coalesce(
      (SELECT revision + 1 FROM entries WHERE stream = NEW.stream ORDER BY revision DESC LIMIT 1), 0)
    OR EXISTS (SELECT 1 FROM entries WHERE stream = NEW.stream AND id = NEW.id)
  BEGIN SELECT raise(ABORT, 'an entry is only added at the end of the log and of its stream'); END;

  CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries
  BEGIN SELECT raise(ABORT, 'an entry is never changed'); END;

  CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries
  BEGIN SELECT raise(ABORT, 'an entry is never deleted'); END;

  CREATE TRIGGER meta_no_replace BEFORE INSERT ON meta
  WHEN EXISTS (SELECT 1 FROM meta WHERE key = NEW.key)
  BEGIN SELECT raise(ABORT, 'what is known of the ledger is never changed'); END;

  CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta
  BEGIN SELECT raise(ABORT, 'what is known of the ledger is never changed'); END;

  CREATE TRIGGER meta_no_delete BEFORE DELETE ON meta
  BEGIN SELECT raise(ABORT, 'what is known of the ledger is never deleted'); END;

  PRAGMA application_id = ${APPLICATION_ID};
  ${NODES}
`;
