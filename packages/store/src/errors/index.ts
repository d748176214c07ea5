export * from './append-errors.ts';
export * from './input-errors.ts';
export * from './integrity-errors.ts';
export * from './is-store-error.ts';
export * from './ledger-errors.ts';
export * from './storage-errors.ts';
export * from './store-error.ts';
