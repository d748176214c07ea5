export { applyEntry, type Observer, type Outcome } from './apply-entry.ts';
export { copyChart, emptyChart, type MutableChart } from './mutable-chart.ts';
export type { NotApplicableReason } from './not-applicable.ts';
export { putRecord } from './staging.ts';
