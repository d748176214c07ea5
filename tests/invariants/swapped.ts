import type { Chart, Refusal } from '@orgledger/domain';
import type { AnyCommand } from '@orgledger/testing';
import { today } from '../properties/today.ts';

/** What comes of commands: refusals, and the charts of some days. */
export type OutcomeOf = (
  commands: readonly AnyCommand[],
) => Promise<{ readonly refusals: readonly Refusal[]; readonly charts: readonly Chart[] }>;

export type Swapped = {
  /** Refused in one of the orders, so that one of the two stands in the other's way or is needed for it. */
  readonly related: boolean;
  /** The rules or codes of the refusals in each order. */
  readonly refused: readonly [readonly string[], readonly string[]];
  /** What the charts of one order say and those of the other do not. */
  readonly said: readonly string[];
};

/** M5 and M9: what is different when the last two commands are given in the other order. */
export const swapped = async (
  outcomeOf: OutcomeOf,
  commands: readonly AnyCommand[],
  one: AnyCommand,
  other: AnyCommand,
): Promise<Swapped> => {
  const first = await outcomeOf([...commands, one, other]);
  const second = await outcomeOf([...commands, other, one]);
  const refused = [namesOf(first.refusals), namesOf(second.refusals)] as const;
  const pairs = first.charts.map((chart, index) => [today(chart), today(second.charts[index] ?? chart)] as const);
  return {
    related: refused.flat().length > 0,
    refused,
    said: pairs.flatMap(([a, b]) => [...a.symmetricDifference(b)]),
  };
};

const namesOf = (refusals: readonly Refusal[]): readonly string[] => refusals.map(({ rule, code }) => rule ?? code);
