export type { SqliteStoreOptions } from './open-database.ts';
export * from './sqlite-store.ts';
