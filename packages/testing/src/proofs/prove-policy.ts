import type { Chart, CivilDate } from '@orgledger/domain';
import { type Counterexample, explain } from './counterexample.ts';
import type { PlayOptions } from './player.ts';
import { ruleProperty } from './rule-property.ts';
import { saveCommands } from './saved.ts';
import { type SearchOptions, searchCounterexample } from './search.ts';

/** A rule of a user's own: what must never be seen on a chart, at the end of any day. */
export type MustNever = {
  /** What must never be, as a sentence: "a function has left the apparatus". */
  readonly statement: string;
  /** What is seen of it; undefined where there is nothing of the kind. Names no person but by an opaque id. */
  readonly seen: (chart: Chart, day: CivilDate) => string | undefined;
};

export type ProveOptions = Omit<PlayOptions, 'store'> &
  SearchOptions & {
    readonly mustNever: MustNever;
    /** Where a counterexample is saved, to be played again with `replay`. */
    readonly save?: string;
  };

export type Proof =
  | { readonly holds: true; readonly runs: number; readonly seed: number }
  | { readonly holds: false; readonly counterexample: Counterexample; readonly text: string };

/**
 * Tries to break a rule of a user's own under a policy of a user's own: plays generated histories, legal and not, on a ledger
 * with that policy. Where one breaks it, the answer has the shortest such history, readable as `text`, and saved where asked.
 * No counterexample is no proof for all histories, only for those that were played.
 */
export const provePolicy = async (given: ProveOptions): Promise<Proof> => {
  const { mustNever, save, runs = 1_000, seed = Date.now() % 2_147_483_647, length, kinds, options, ...policy } = given;
  const property = ruleProperty({
    id: 'own',
    name: 'a rule of one’s own',
    statement: mustNever.statement,
    watch: () => ({
      endOfDay: (chart, _touched, day) => {
        const seen = mustNever.seen(chart, day);
        return seen === undefined ? [] : [{ subject: 'chart', message: `on ${day}, ${seen}` }];
      },
    }),
  });
  const counterexample = await searchCounterexample(({ entries }) => property.breaches(entries)[0]?.message, {
    runs,
    seed,
    ...(length === undefined ? {} : { length }),
    ...(kinds === undefined ? {} : { kinds }),
    options: () => ({ ...policy, ...options?.() }),
  });
  if (counterexample === undefined) return { holds: true, runs, seed };
  if (save !== undefined) await saveCommands(save, counterexample.commands);
  return { holds: false, counterexample, text: explain(`never: ${mustNever.statement}`, counterexample) };
};
