export type { SqliteStoreOptions } from './open-database.ts';
export * from './sqlite-store.ts';
export { type Upgrade, upgradeSqlite } from './upgrade.ts';
