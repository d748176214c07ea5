/** Marks the file of the boxes ('OrgV') and that of the keys ('OrgK') as ours, at offset 68 of each. */
export const BOXES_ID = 0x4f726756;
export const KEYS_ID = 0x4f72674b;

/** The version of both schemas, in `PRAGMA user_version`. */
export const SCHEMA_VERSION = 1;

/**
 * The boxes in the main file, the keys in the attached one: two files, so that a backup of the one need not hold the other.
 *
 * A key that is destroyed is overwritten where it is. Measured: SQLite moves rows between pages and, even with secure_delete, may
 * leave bytes of a moved row behind; a table that grows at its end and whose rows keep their size moves none.
 */
export const SCHEMA = `
  CREATE TABLE main.meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE main.boxes (person TEXT PRIMARY KEY, nonce BLOB NOT NULL, sealed BLOB NOT NULL) STRICT;
  CREATE TABLE main.forgotten (person TEXT PRIMARY KEY, "on" TEXT NOT NULL, basis TEXT NOT NULL) STRICT;
  CREATE TABLE keys.meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE keys.keys (place INTEGER PRIMARY KEY, person TEXT NOT NULL UNIQUE, key BLOB NOT NULL) STRICT;
  PRAGMA main.application_id = ${BOXES_ID};
  PRAGMA keys.application_id = ${KEYS_ID};
  PRAGMA main.user_version = ${SCHEMA_VERSION};
  PRAGMA keys.user_version = ${SCHEMA_VERSION};
`;
