export * from './check-arguments.ts';
export * from './deep-freeze.ts';
export * from './is-canonical-leaf.ts';
export * from './leaf.ts';
export * from './parse-leaf.ts';
export * from './prepare.ts';
