import type { StuckFollowUp } from '../process/follow-up.ts';
import type { LedgerState } from '../state/ledger-state.ts';
import type { PeopleDirectory } from './person.ts';

/** Carries what the log says of forgotten people over to their directory. */
export type Forgetting = {
  /**
   * Has everybody forgotten who is forgotten in the log and perhaps not yet in the directory: recording comes first, and a process
   * may die in between. What fails is tried again with the next command or the next opening.
   */
  run(): Promise<void>;
  /** Whom the directory could not forget yet. */
  stuck(): readonly StuckFollowUp[];
};

export const createForgetting = (state: LedgerState, people: PeopleDirectory | undefined): Forgetting => {
  // Asked of this directory since it was opened: what a restored backup brought back is found with the next opening.
  const done = new Set<string>();
  const reasons = new Map<string, string>();
  return {
    run: async () => {
      if (people?.forget === undefined || done.size === state.forgotten.size) return;
      for (const [personId, { data }] of state.forgotten) {
        if (done.has(personId)) continue;
        try {
          await people.forget(personId, { on: data.effective, basis: data.basis });
          done.add(personId);
        } catch (error) {
          reasons.set(personId, codeOf(error));
        }
      }
    },
    stuck: () => {
      if (people?.forget === undefined || done.size === state.forgotten.size) return [];
      return [...state.forgotten]
        .filter(([personId]) => !done.has(personId))
        .map(([personId, { id, stream }]) => ({
          cause: id,
          stream,
          reason: `the directory of people has not forgotten the person yet: ${reasons.get(personId) ?? 'it was not asked yet'}`,
          advice: 'it is asked again with the next command or the next opening; if it stays, mend the directory',
        }));
    },
  };
};

// The message of a directory that is not ours may hold what is known of the person.
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'it failed without a code';
