export { type ChartIndex, createChartIndex, endOfDay } from './chart-index.ts';
export { chartByDefinition } from './definition.ts';
export type { Draft, Refolded } from './draft.ts';
export { foldFirst, foldPlaced } from './fold-placed.ts';
export type { Folded } from './folded.ts';
export { type KnownAt, knownSize } from './known-at.ts';
export { type PlacedEntry, placeEntry } from './placed-entry.ts';
export { settled } from './settled.ts';
export { recordsBefore } from './versions.ts';
