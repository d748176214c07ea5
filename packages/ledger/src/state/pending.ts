import type { FollowUp, StuckFollowUp } from '../process/follow-up.ts';

/** What still has to follow from entries, and why it has not yet where it was tried. */
export type Pending = {
  /** The follow-ups of each cause, in the order of the causes. */
  readonly followUps: ReadonlyMap<string, readonly FollowUp[]>;
  add(causeId: string, followUps: readonly FollowUp[]): void;
  /** Puts others in the place of confirmations of an entry that are not written yet; false where none are waiting. */
  replace(causeId: string, followUps: readonly FollowUp[]): boolean;
  /** Nothing is left to write into a stream because of an entry, about the owning entry. */
  settle(causeId: string, stream: string, owner: string): void;
  setStuck(causeId: string, stream: string, reason: string): void;
  stuck(): readonly StuckFollowUp[];
};

export const createPending = (): Pending => {
  const followUps = new Map<string, readonly FollowUp[]>();
  const reasons = new Map<string, string>();
  const key = (causeId: string, stream: string): string => `${causeId} ${stream}`;
  const put = (causeId: string, list: readonly FollowUp[]): void => {
    if (list.length === 0) followUps.delete(causeId);
    else followUps.set(causeId, list);
  };

  return {
    followUps,
    add: (causeId, more) => {
      if (more.length > 0) put(causeId, [...(followUps.get(causeId) ?? []), ...more]);
    },
    replace: (causeId, wanted) => {
      const waiting = followUps.get(causeId) ?? [];
      const streams = new Set(waiting.filter(isPlain).map(({ target }) => target.stream));
      if (streams.size === 0) return false;
      const others = waiting.filter((one) => !isPlain(one));
      put(causeId, [...wanted.filter(({ target }) => streams.has(target.stream)), ...others]);
      return true;
    },
    settle: (causeId, stream, owner) => {
      reasons.delete(key(causeId, stream));
      const isIt = (one: FollowUp) => one.target.stream === stream && (one.owner ?? causeId) === owner;
      put(
        causeId,
        (followUps.get(causeId) ?? []).filter((one) => !isIt(one)),
      );
    },
    setStuck: (causeId, stream, reason) => {
      reasons.set(key(causeId, stream), reason);
    },
    stuck: () =>
      [...followUps].flatMap(([cause, list]) =>
        list.map(({ target: { stream } }) => ({
          cause,
          stream,
          reason: reasons.get(key(cause, stream)) ?? 'it has not been tried yet',
          advice:
            'it is tried again with the next command or the next opening; if it stays, mend the store or what is named',
        })),
      ),
  };
};

// A confirmation that neither locks nor releases.
const isPlain = ({ command, owner }: FollowUp): boolean =>
  owner === undefined &&
  command.type === 'Confirm' &&
  command.data.lock === undefined &&
  command.data.release === undefined;
