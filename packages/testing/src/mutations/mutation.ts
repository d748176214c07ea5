import type { CommandInput, RuleId } from '@orgledger/domain';
import type { World } from '../histories/world.ts';

/** What the lock of mergers is called where rules are named: an agency that has joined as a whole joins no other. */
export type BrokenRule = RuleId | 'lock';

/**
 * A command that a rule forbids, on top of any legal history, beside one that differs in that point alone and is allowed.
 * `scene`: what has to be recorded before both.
 */
export type IllegalMutation = {
  readonly rule: BrokenRule;
  readonly title: string;
  readonly on: (world: World) => {
    readonly scene: readonly CommandInput[];
    readonly legal: CommandInput;
    readonly mutant: CommandInput;
  };
};
