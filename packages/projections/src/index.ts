export * from './chart/index.ts';
export * from './findings/index.ts';
export * from './fold/index.ts';
export * from './views/index.ts';
