export * from './file-errors.ts';
export * from './person-errors.ts';
export * from './storage-errors.ts';
export * from './vault-error.ts';
