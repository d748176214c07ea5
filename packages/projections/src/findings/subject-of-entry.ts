import type { LedgerEntry, Subject } from '@orgledger/domain';

const kinds = ['agency', 'position', 'merger', 'programme', 'person'] as const;

/** The aggregate whose entry it is: the owner of its stream. */
export const subjectOfEntry = ({ stream }: LedgerEntry): Subject => {
  for (const kind of kinds) if (stream.startsWith(`${kind}-`)) return `${kind}:${stream.slice(kind.length + 1)}`;
  throw new TypeError('an entry is in the stream of an agency, a position, a merger, a programme or a person');
};
