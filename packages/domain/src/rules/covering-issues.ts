import type { IssueRecord } from '../chart/index.ts';
import type { ClosingId } from '../errors/index.ts';
import type { Policy } from '../policy/index.ts';

/**
 * Whether an issue covers a closing rule: it is open, it awaits somebody's guidance, and its topic is one of those that the
 * policy names for the rule.
 */
export const coversRule = (
  rule: ClosingId,
  { topic, awaiting }: Pick<IssueRecord, 'topic' | 'awaiting'>,
  { closing }: Policy,
): boolean => awaiting !== undefined && closing[rule].topics.includes(topic);
