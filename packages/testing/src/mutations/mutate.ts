import type { Chart, CommandInput } from '@orgledger/domain';
import { GENERATOR } from '../histories/actors.ts';
import { candidatesOf } from '../histories/candidates.ts';
import type { IllegalMutation } from './mutation.ts';

/**
 * What a mutation makes of a history that has led to a chart: commands that set the scene, and then either the legal command
 * or its mutant. All are in force on `effective`, which is to be after the days of the history; ids begin with `prefix`.
 */
export const mutate = (
  mutation: IllegalMutation,
  chart: Chart,
  { effective, prefix = 'mutant' }: { readonly effective: string; readonly prefix?: string },
): { readonly scene: readonly CommandInput[]; readonly legal: CommandInput; readonly mutant: CommandInput } => {
  let [commands, things] = [0, 0];
  return mutation.on({
    now: () => candidatesOf(chart),
    fresh: (kind) => {
      things += 1;
      return `${prefix}-${mutation.rule.toLowerCase()}-${kind}-${things}`;
    },
    frame: () => {
      commands += 1;
      return { id: `${prefix} ${mutation.rule} ${commands}`, actor: GENERATOR, effective };
    },
  });
};
