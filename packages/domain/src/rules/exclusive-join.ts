import type { JoinedAs } from '../aggregate/confirmed.ts';
import { Refused } from '../errors/index.ts';

/** What an agency promises to a merger. */
type Promised = {
  readonly mergerId: string;
  readonly as: JoinedAs;
  readonly functions: readonly string[];
  readonly positions: readonly string[];
};

/**
 * The lock, hard own to the agency: joining as `whole` is exclusive; as a part or as the absorbing agency it is shared, but
 * each function and each post is promised to one merger only. Undefined: the agency may join.
 */
export const conflictingJoin = (wanted: Promised, joined: Iterable<Promised>): Promised | undefined => {
  const items = new Set([...wanted.functions, ...wanted.positions]);
  for (const other of joined) {
    if (other.mergerId === wanted.mergerId) continue;
    if (wanted.as === 'whole' || other.as === 'whole') return other;
    if ([...other.functions, ...other.positions].some((id) => items.has(id))) return other;
  }
  return undefined;
};

/** Throws `Refused` where an agency cannot join. */
export const demandJoinable = (agencyId: string, wanted: Promised, joined: Iterable<Promised>): void => {
  const other = conflictingJoin(wanted, joined);
  if (other === undefined) return;
  throw new Refused({
    code: 'AgencyJoined',
    ids: [agencyId, other.mergerId],
    message: joinAdvice(agencyId, other),
  });
};

/** What to do about an agency that another merger has. */
const joinAdvice = (agencyId: string, other: Promised): string =>
  other.as === 'whole'
    ? `the agency ${agencyId} has joined the merger ${other.mergerId} as a whole, and so joins no other; withdraw that one first, or leave the agency out`
    : `the agency ${agencyId} has joined the merger ${other.mergerId} with what this one needs; join with another part, or withdraw that one first`;
