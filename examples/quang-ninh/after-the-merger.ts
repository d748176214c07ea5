import { assumedField } from './origin.ts';

/** For what has the window of a merger and the order 1, because there was no joint agency before it. */
export const afterTheMerger = assumedField(
  'order',
  'after-the-merger',
  'Of the same window as the merger, and after it.',
);
