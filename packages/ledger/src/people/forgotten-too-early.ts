import { type LedgerEntry, type Refusal, windowOf } from '@orgledger/domain';

/**
 * Refuses to forget somebody from a day to come: what is known is destroyed when it is recorded, and no earlier correction of the
 * day could bring it back.
 */
export const forgottenTooEarly = (added: readonly LedgerEntry[]): Refusal | undefined => {
  const early = added.find(
    (entry) => entry.type === 'PersonForgotten' && windowOf(entry.data.effective).first > latestDayOf(entry.recordedAt),
  );
  return early === undefined ? undefined : refusal;
};

/** The day that it is somewhere: up to fourteen hours ahead of UTC. */
const latestDayOf = (instant: string): string => new Date(Date.parse(instant) + AHEAD_MS).toISOString().slice(0, 10);

const AHEAD_MS = 14 * 3_600_000;

const refusal: Refusal = {
  code: 'InvalidCommand',
  field: 'effective',
  message: 'a person is forgotten at once and for good, so not from a day to come; record it on that day',
};
