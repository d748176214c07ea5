import type { HardRuleId } from '../errors/index.ts';

/**
 * How far a rule has to look. *own*: one stream decides, so it is refused on every store. *shared*: judged over the chart at
 * the head of the log; as hard as an own one where the store has one writer.
 */
export type RuleScope = 'own' | 'shared';

export type RuleDescription = {
  readonly scope: RuleScope;
  readonly statement: string;
  /** The law, the guidance or the practice that it comes from, where one is known. */
  readonly source?: string;
};

/** The hard rules: what breaks one is refused. */
export const ruleCatalogue: Readonly<Record<HardRuleId, RuleDescription>> = {
  F1: {
    scope: 'shared',
    statement: 'no function is lost',
    source: 'Resolution 190/2025/QH15: functions are not interrupted or missed',
  },
  F2: { scope: 'shared', statement: 'no function is led by two agencies' },
  F3: { scope: 'own', statement: 'each task has one responsible position' },
  F4: { scope: 'shared', statement: 'an active agency has at most one head position and one head' },
  N1: {
    scope: 'shared',
    statement: 'named staff are moved, released or elsewhere; nobody twice, nobody lost, nobody released into a post',
  },
  N5: { scope: 'shared', statement: 'the quota over blocs is the same before and after a merger, a split or a move' },
  L1: { scope: 'own', statement: 'each shape of merger and split joins as many agencies as it says' },
  L2: { scope: 'shared', statement: 'an agency ends once' },
  L3: {
    scope: 'shared',
    statement: 'the end of the old is the start of the new',
    source: 'Guidance 31-HD/BTCTW of 23 April 2025',
  },
  L4: { scope: 'shared', statement: 'no agency came out of itself, directly or through others' },
  L5: { scope: 'own', statement: 'every ended agency has a successor or a stated reason' },
  L7: { scope: 'own', statement: 'agencies are divided among several mergers only by explicit parts' },
  L8: { scope: 'shared', statement: 'an identifier belongs to one agency at a time' },
  L9: { scope: 'shared', statement: 'active agencies of one level under one parent have different names' },
  T1: { scope: 'shared', statement: 'each reporting line is a forest on every day' },
  T2: { scope: 'shared', statement: 'an assignment lies within its position, a position within its agency' },
  T3: { scope: 'shared', statement: 'nothing is left in, or done to, an ended agency' },
  T4: { scope: 'own', statement: 'an agency has one parent per reporting line' },
  T5: { scope: 'shared', statement: 'a person has one main appointment' },
  T6: { scope: 'shared', statement: 'a position has no more holders than its capacity' },
  P4: { scope: 'own', statement: 'proposal, approval and completion of a merger follow each other' },
};
