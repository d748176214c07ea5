import { closingMutations } from './closing.ts';
import { conservation } from './conservation.ts';
import { gateMutations } from './gates.ts';
import { lineage } from './lineage.ts';
import type { IllegalMutation } from './mutation.ts';
import { procedure } from './procedure.ts';
import { structure } from './structure.ts';

export type { BrokenRule, IllegalMutation } from './mutation.ts';

/** One for each hard rule and one for the lock: what makes a legal command one that exactly this rule refuses. */
export const illegalMutations: readonly IllegalMutation[] = [...conservation, ...lineage, ...structure, ...procedure];

/** The same for each gate and closing rule that refuses under the default policy. */
export const policyMutations: readonly IllegalMutation[] = [...gateMutations, ...closingMutations];
export { mutate } from './mutate.ts';
