import { createHash } from 'node:crypto';
import type { NewEntry } from '@orgledger/store';

// What a writer under attack writes: numbered batches whose contents follow from their numbers, so that a checker knows what an
// acknowledged number promises.

const STREAMS = 7;

export const streamOf = (batch: number): string => `agency-${batch % STREAMS}`;

/** Of one to five entries. */
export const sizeOf = (batch: number): number => 1 + (batch % 5);

export const batchOf = (batch: number): readonly NewEntry[] =>
  Array.from({ length: sizeOf(batch) }, (_, place) => ({
    id: idOf(batch, place),
    type: 'SomethingHappened',
    version: 1,
    recordedAt: '2018-02-28T08:30:00.000Z',
    // Some pages a batch, as a merger has.
    data: { batch, place, text: `${batch}/${place} `.repeat(100) },
    metadata: {},
  }));

const idOf = (batch: number, place: number): string => {
  const hex = createHash('sha256').update(`${batch}/${place}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
