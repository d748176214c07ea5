import { conservation } from './conservation.ts';
import { lineage } from './lineage.ts';
import type { IllegalMutation } from './mutation.ts';
import { procedure } from './procedure.ts';
import { structure } from './structure.ts';

export type { BrokenRule, IllegalMutation } from './mutation.ts';

/** One for each hard rule and one for the lock: what makes a legal command one that exactly this rule refuses. */
export const illegalMutations: readonly IllegalMutation[] = [...conservation, ...lineage, ...structure, ...procedure];
export { mutate } from './mutate.ts';
