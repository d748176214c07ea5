import type { DatabaseSync } from 'node:sqlite';
import type { Forgotten } from '../people/person.ts';
import { type Box, KEY_BYTES } from './box.ts';

/** What both files hold of a person. A key that was destroyed is none. */
export type Kept = {
  readonly forgotten: Forgotten | undefined;
  readonly box: Box | undefined;
  readonly key: Uint8Array | undefined;
};

export type Rows = {
  kept(personId: string): Kept;
  addKey(personId: string, key: Uint8Array): void;
  /** Puts a box in the place of an earlier one. */
  putBox(personId: string, box: Box): void;
  /** Overwrites the key, and takes out the box: it is noise now, but there is no reason to wait for its cipher to be broken. */
  destroy(personId: string, forgotten: Forgotten): void;
};

export const createRows = (database: DatabaseSync): Rows => {
  const sql = prepareStatements(database);
  return {
    kept: (personId) => {
      const row = sql.kept.get(personId) ?? {};
      const { on, basis, nonce, sealed, key } = { ...none, ...row };
      return {
        forgotten: typeof on === 'string' && typeof basis === 'string' ? { on, basis } : undefined,
        box: nonce instanceof Uint8Array && sealed instanceof Uint8Array ? { nonce, sealed } : undefined,
        key: key instanceof Uint8Array && key.some((byte) => byte !== 0) ? key : undefined,
      };
    },
    addKey: (personId, key) => {
      sql.addKey.run(personId, key);
    },
    putBox: (personId, { nonce, sealed }) => {
      sql.putBox.run(personId, nonce, sealed);
    },
    destroy: (personId, { on, basis }) => {
      sql.destroyKey.run(personId);
      sql.takeBox.run(personId);
      sql.forget.run(personId, on, basis);
    },
  };
};

const none: { readonly [column in 'on' | 'basis' | 'nonce' | 'sealed' | 'key']?: unknown } = {};

const prepareStatements = (database: DatabaseSync) => ({
  // One statement, so that it is the state of both files at one moment.
  kept: database.prepare(`SELECT "on", basis, nonce, sealed, keys.keys.key FROM (SELECT ? AS person) AS asked
    LEFT JOIN main.forgotten USING (person) LEFT JOIN main.boxes USING (person) LEFT JOIN keys.keys USING (person)`),
  addKey: database.prepare('INSERT INTO keys.keys (person, key) VALUES (?, ?)'),
  putBox: database.prepare('INSERT OR REPLACE INTO main.boxes (person, nonce, sealed) VALUES (?, ?, ?)'),
  destroyKey: database.prepare(`UPDATE keys.keys SET key = zeroblob(${KEY_BYTES}) WHERE person = ?`),
  takeBox: database.prepare('DELETE FROM main.boxes WHERE person = ?'),
  forget: database.prepare('INSERT INTO main.forgotten (person, "on", basis) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
});
