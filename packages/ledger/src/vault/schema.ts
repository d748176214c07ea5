/** Marks the file of the boxes ('OrgV') and that of the keys ('OrgK') as ours, at offset 68 of each. */
export const BOXES_ID = 0x4f726756;
export const KEYS_ID = 0x4f72674b;

/** The version of both schemas, in `PRAGMA user_version`. */
export const SCHEMA_VERSION = 2;

/**
 * The boxes in the main file, the keys in the attached one: two files, so that a backup of the one need not hold the other.
 *
 * A key that is destroyed is overwritten where it is. Measured: SQLite moves rows between pages and, even with secure_delete, may
 * leave bytes of a moved row behind; a table that grows at its end and whose rows keep their size moves none.
 *
 * The nonce of a box is beside its key, in a table that may move its rows: whoever writes to the boxes alone can put no older box
 * back.
 */
export const SCHEMA = `
  CREATE TABLE main.meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE main.boxes (person TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
  CREATE TABLE main.forgotten (person TEXT PRIMARY KEY, "on" TEXT NOT NULL, basis TEXT NOT NULL) STRICT;
  CREATE TABLE keys.meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE keys.keys (place INTEGER PRIMARY KEY, person TEXT NOT NULL UNIQUE, key BLOB NOT NULL) STRICT;
  CREATE TABLE keys.nonces (person TEXT PRIMARY KEY, nonce BLOB NOT NULL) STRICT;
  PRAGMA main.application_id = ${BOXES_ID};
  PRAGMA keys.application_id = ${KEYS_ID};
  PRAGMA main.user_version = ${SCHEMA_VERSION};
  PRAGMA keys.user_version = ${SCHEMA_VERSION};
`;

/**
 * From version 1, which kept the nonce in the box. No row of a key is touched, or it might move. What an older release has open
 * writes no box any more: it knows a column that is gone.
 */
export const FROM_VERSION_1 = `
  CREATE TABLE keys.nonces (person TEXT PRIMARY KEY, nonce BLOB NOT NULL) STRICT;
  INSERT INTO keys.nonces (person, nonce) SELECT person, nonce FROM main.boxes;
  ALTER TABLE main.boxes DROP COLUMN nonce;
  PRAGMA main.user_version = 2;
  PRAGMA keys.user_version = 2;
`;
