export * from './generate.ts';
export * from './incompatibilities.ts';
export * from './json-schema.ts';
export * from './plan.ts';
