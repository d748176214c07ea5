export { settledCount } from './open-tail.ts';
export { type PossibleValue, type PossibleValues, possibleValues } from './possible-values.ts';
export { type SingleValue, type SingleValues, type ValueKey, valuesOf } from './single-values.ts';
