export { applyEntry, type Change, type Observer, type Outcome, outcomeOf, undo } from './apply-entry.ts';
export type { FoldBase } from './fold-base.ts';
export { inventoryOf } from './inventory.ts';
export { copyChart, emptyChart, type MutableChart } from './mutable-chart.ts';
export type { NotApplicableReason } from './not-applicable.ts';
export { dropRecord, putRecord, recordOf } from './staging.ts';
export { type Tie, tiesOf } from './ties.ts';
