export * from './audit.ts';
export * from './bounds.ts';
export * from './chart-view.ts';
export * from './entry-summary.ts';
export * from './lineage.ts';
export * from './open-issues.ts';
export * from './progress.ts';
export * from './staffing.ts';
export { type PossibleValue, possibleValues, type ValueKey } from './values.ts';
