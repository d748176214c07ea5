export { type Copy, copySqlite } from './copy.ts';
export { inspectSqliteFile, type SqliteFileKind } from './inspect-file.ts';
export type { SqliteStoreOptions } from './open-database.ts';
export * from './sqlite-store.ts';
export { type Upgrade, upgradeSqlite } from './upgrade.ts';
