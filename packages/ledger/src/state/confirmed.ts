import { type Confirmation, type LedgerEntry, targetOfStream } from '@orgledger/domain';
import type { FollowUp } from '../process/follow-up.ts';

/** What was confirmed of each entry in each stream, the newest of it. */
export type Confirmed = {
  keep(entry: Extract<LedgerEntry, { type: 'Confirmed' }>): void;
  /** What has to be confirmed anew of an entry whose consequences have changed. `stands`: it was not annulled. */
  differing(owner: LedgerEntry, wanted: readonly FollowUp[], stands: boolean): readonly FollowUp[];
};

export const createConfirmed = (): Confirmed => {
  const byOwner = new Map<string, Map<string, Confirmation>>();

  return {
    keep: ({ stream, data }) => {
      const streams = byOwner.get(data.cause.entryId) ?? new Map<string, Confirmation>();
      streams.set(stream, data);
      byOwner.set(data.cause.entryId, streams);
    },
    differing: ({ id: entryId, stream: ownStream, type }, wanted, stands) => {
      const known = byOwner.get(entryId) ?? new Map<string, Confirmation>();
      const now = new Map(wanted.map((one) => [one.target.stream, contentOf(one)]));
      return [...new Set([...known.keys(), ...now.keys()])].flatMap((stream): readonly FollowUp[] => {
        const [was, is] = [known.get(stream), now.get(stream)];
        // Who has joined or was released stays so, unless the entry counts for nothing.
        if (stands && was?.begin === is?.begin && was?.end === is?.end) return [];
        const { lock, release } = (stands ? was : undefined) ?? {};
        const data: Confirmation = {
          cause: { entryId, stream: ownStream, type },
          ...(is?.begin === undefined ? {} : { begin: is.begin }),
          ...(is?.end === undefined ? {} : { end: is.end }),
          ...(lock === undefined ? {} : { lock }),
          ...(release === undefined ? {} : { release }),
        };
        return [{ target: targetOfStream(stream), owner: entryId, command: { type: 'Confirm', data } }];
      });
    },
  };
};

const contentOf = ({ command }: FollowUp): Confirmation | undefined =>
  command.type === 'Confirm' ? command.data : undefined;
