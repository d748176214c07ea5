import { DatabaseSync } from 'node:sqlite';
import { SCHEMA } from './schema.ts';

/**
 * How tables, indexes and triggers differ from those that a ledger is made with: a sentence each. Without its triggers a ledger is
 * open to programs that change entries.
 */
export const schemaFaults = (database: DatabaseSync): readonly string[] => {
  const made = new DatabaseSync(':memory:');
  try {
    made.exec(SCHEMA);
    const [wanted, found] = [objectsOf(made), objectsOf(database)];
    return [
      ...[...wanted].flatMap(([object, sql]) => {
        if (!found.has(object)) return [`the ${object} is missing`];
        return found.get(object) === sql ? [] : [`the ${object} is not as it was made`];
      }),
      ...[...found.keys()].filter((object) => !wanted.has(object)).map((object) => `the ${object} is none of a ledger`),
    ];
  } finally {
    made.close();
  }
};

/** By kind and name; what SQLite keeps of its own, such as statistics, is no part of it. */
const objectsOf = (database: DatabaseSync): ReadonlyMap<string, string> =>
  new Map(
    database
      .prepare(
        "SELECT type, name, sql FROM sqlite_schema WHERE type <> 'table' OR name NOT GLOB 'sqlite_stat[0-9]' ORDER BY rowid",
      )
      .all()
      .map(({ type, name, sql }) => [`${type} ${JSON.stringify(name)}`, String(sql).replace(/\s+/g, ' ')]),
  );
