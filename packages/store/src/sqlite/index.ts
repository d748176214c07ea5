export { copySqlite } from './copy.ts';
export { inspectSqliteFile, type SqliteFileKind } from './inspect-file.ts';
export type { Copy, CopyOptions, CopyProgress } from './make-copy.ts';
export type { SqliteStoreOptions } from './open-database.ts';
export { type RestoreOptions, restoreSqlite } from './restore.ts';
export * from './sqlite-store.ts';
export { type Upgrade, upgradeSqlite } from './upgrade.ts';
