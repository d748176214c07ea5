import type { DatabaseSync } from 'node:sqlite';
import type { Forgotten } from '../people/person.ts';
import { type Box, KEY_BYTES } from './box.ts';

/** What both files hold of a person; a box is the two of `sealed` and `nonce`. A key that was destroyed is none. */
export type Kept = {
  readonly forgotten: Forgotten | undefined;
  readonly sealed: Uint8Array | undefined;
  readonly nonce: Uint8Array | undefined;
  readonly key: Uint8Array | undefined;
};

/** How many people there are. */
export type PeopleCount = {
  /** Of whom details are kept. */
  readonly known: number;
  readonly forgotten: number;
};

export type Rows = {
  kept(personId: string): Kept;
  count(): PeopleCount;
  /** Everybody of whom anything is kept, or who was forgotten. */
  persons(): readonly string[];
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
        sealed: sealed instanceof Uint8Array ? sealed : undefined,
        nonce: nonce instanceof Uint8Array ? nonce : undefined,
        key: key instanceof Uint8Array && key.some((byte) => byte !== 0) ? key : undefined,
      };
    },
    count: () => {
      const { known, forgotten } = sql.count.get() ?? {};
      return { known: Number(known), forgotten: Number(forgotten) };
    },
    persons: () => sql.persons.all().map(({ person }) => String(person)),
    addKey: (personId, key) => {
      sql.addKey.run(personId, key);
    },
    putBox: (personId, { nonce, sealed }) => {
      sql.putSealed.run(personId, sealed);
      sql.putNonce.run(personId, nonce);
    },
    destroy: (personId, { on, basis }) => {
      sql.destroyKey.run(personId);
      sql.takeSealed.run(personId);
      sql.takeNonce.run(personId);
      sql.forget.run(personId, on, basis);
    },
  };
};

const none: { readonly [column in 'on' | 'basis' | 'nonce' | 'sealed' | 'key']?: unknown } = {};

const prepareStatements = (database: DatabaseSync) => ({
  // One statement, so that it is the state of both files at one moment.
  kept: database.prepare(`SELECT "on", basis, nonce, sealed, keys.keys.key FROM (SELECT ? AS person) AS asked
    LEFT JOIN main.forgotten USING (person) LEFT JOIN main.boxes USING (person)
    LEFT JOIN keys.keys USING (person) LEFT JOIN keys.nonces USING (person)`),
  count: database.prepare(
    'SELECT (SELECT count(*) FROM main.boxes) AS known, (SELECT count(*) FROM main.forgotten) AS forgotten',
  ),
  persons: database.prepare(
    'SELECT person FROM main.boxes UNION SELECT person FROM main.forgotten UNION SELECT person FROM keys.nonces',
  ),
  addKey: database.prepare('INSERT INTO keys.keys (person, key) VALUES (?, ?)'),
  putSealed: database.prepare('INSERT OR REPLACE INTO main.boxes (person, sealed) VALUES (?, ?)'),
  putNonce: database.prepare('INSERT OR REPLACE INTO keys.nonces (person, nonce) VALUES (?, ?)'),
  destroyKey: database.prepare(`UPDATE keys.keys SET key = zeroblob(${KEY_BYTES}) WHERE person = ?`),
  takeSealed: database.prepare('DELETE FROM main.boxes WHERE person = ?'),
  takeNonce: database.prepare('DELETE FROM keys.nonces WHERE person = ?'),
  forget: database.prepare('INSERT INTO main.forgotten (person, "on", basis) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
});
