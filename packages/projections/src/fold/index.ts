export { applyEntry, type Change, type Observer, type Outcome, undo } from './apply-entry.ts';
export { inventoryOf } from './inventory.ts';
export { copyChart, emptyChart, type MutableChart } from './mutable-chart.ts';
export type { NotApplicableReason } from './not-applicable.ts';
export { recordOf } from './staging.ts';
