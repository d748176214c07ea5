import type { FollowUp, StuckFollowUp } from '../process/follow-up.ts';

/** What still has to follow from entries, and why it has not yet where it was tried. */
export type Pending = {
  readonly followUps: ReadonlyMap<string, readonly FollowUp[]>;
  add(causeId: string, followUps: readonly FollowUp[]): void;
  /** Nothing is left to write into a stream because of an entry. */
  settle(causeId: string, stream: string): void;
  setStuck(causeId: string, stream: string, reason: string): void;
  stuck(): readonly StuckFollowUp[];
};

export const createPending = (): Pending => {
  const followUps = new Map<string, readonly FollowUp[]>();
  const reasons = new Map<string, string>();
  const key = (causeId: string, stream: string): string => `${causeId} ${stream}`;

  return {
    followUps,
    add: (causeId, more) => {
      if (more.length > 0) followUps.set(causeId, more);
    },
    settle: (causeId, stream) => {
      reasons.delete(key(causeId, stream));
      const left = (followUps.get(causeId) ?? []).filter(({ target }) => target.stream !== stream);
      if (left.length === 0) followUps.delete(causeId);
      else followUps.set(causeId, left);
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
