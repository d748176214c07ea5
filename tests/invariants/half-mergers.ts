import type { Chart, LedgerEntry } from '@orgledger/domain';
import type { Fold } from '@orgledger/testing/proofs';
import { foldAll } from './machinery.ts';

/** L6: the mergers that some prefix of a log shows half done, each with how long the prefix is. */
export const halfMergers = (entries: readonly LedgerEntry[], fold?: Fold): readonly string[] =>
  [...entries, undefined].flatMap((_, size) =>
    halfDone(foldAll(entries.slice(0, size), fold)).map((id) => `${id} after ${size}`),
  );

const halfDone = ({ agencies, mergers }: Chart): readonly string[] =>
  [...mergers.values()]
    .filter(({ predecessors, parts, status, shape, successorId }) => {
      const whole = predecessors.filter((id) => !parts.includes(id));
      const ended = whole.every((id) => agencies.get(id)?.end !== undefined);
      const done = ['merged', 'settled', 'reversed'].includes(status.value);
      if (done) return !ended || !agencies.has(successorId);
      return shape === 'consolidation' && agencies.has(successorId);
    })
    .map(({ id }) => id);
