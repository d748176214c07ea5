import type { Reason } from './explain.ts';

/** Why mutants live that no test can tell from the code, or that are not worth a test. */
export const reasons: readonly Reason[] = [];
