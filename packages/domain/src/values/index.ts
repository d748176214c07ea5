export * from './basis.ts';
export * from './destination.ts';
export * from './figure.ts';
export * from './ids.ts';
export * from './quota.ts';
export * from './search-key.ts';
export * from './text.ts';
export * from './unique.ts';
