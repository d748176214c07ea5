import { type EventStore, isStoreError, type NewEntry } from '@orgledger/store';
import { describe, expect, it } from 'vitest';
import { all, count, indexes, newEntry, revisions, STREAM } from './entries.ts';
import { type MakeStore, sceneOf } from './scene.ts';

export const concurrencyCases = (makeStore: MakeStore): void => {
  const on = sceneOf(makeStore);

  describe('concurrent writers', () => {
    it(
      'C1 of 20 writers at one revision exactly one wins',
      on(async ({ store }) => {
        const results = await Promise.allSettled(
          count(20).map((writer) => store.append(STREAM, [newEntry(writer + 1)], { expectedRevision: 'none' })),
        );
        const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
        expect(lost).toHaveLength(19);
        expect(lost.every((reason) => isStoreError(reason, 'RevisionConflict'))).toBe(true);
        expect(await store.head()).toBe(1);
      }),
    );

    it(
      'C2 20 writers that reload and retry all land, without gaps',
      on(async ({ store }) => {
        await Promise.all(count(20).map((writer) => appendWithRetry(store, newEntry(writer + 1))));
        const entries = await all(store);
        expect(new Set(entries.map(({ id }) => id)).size).toBe(20);
        expect(revisions(entries)).toEqual(count(20));
        expect(indexes(entries)).toEqual(count(20));
      }),
    );

    it(
      'C3 200 appends in one tick on a fresh store all land',
      on(async ({ store }) => {
        const results = await Promise.all(
          count(200).map((n) => store.append(`agency-${n}`, [newEntry(n + 1)], { expectedRevision: 'none' })),
        );
        expect(results.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(count(200));
        expect(indexes(await all(store))).toEqual(count(200));
      }),
    );

    it(
      'C4 an invalid append does not harm its neighbours',
      on(async ({ store }) => {
        const results = await Promise.allSettled([
          store.append('agency-a', [newEntry(1)], { expectedRevision: 'none' }),
          store.append('agency-b', [newEntry(2)], { expectedRevision: -1 }),
          store.append('agency-c', [newEntry(3, { id: 'no uuid' })], { expectedRevision: 'none' }),
          store.append('agency-d', [newEntry(4)], { expectedRevision: 'none' }),
        ]);
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
        expect((await all(store)).map(({ stream }) => stream)).toEqual(['agency-a', 'agency-d']);
      }),
    );

    it(
      'C5 two instances over one backend share one log without gaps',
      on(async ({ store, open }) => {
        const other = await open();
        expect(other.ledgerId).toBe(store.ledgerId);
        await Promise.all(
          count(20).map((writer) => appendWithRetry(writer % 2 === 0 ? store : other, newEntry(writer + 1))),
        );
        const entries = await all(store);
        expect(await all(other)).toEqual(entries);
        expect(indexes(entries)).toEqual(count(20));
        expect(revisions(entries)).toEqual(count(20));
      }),
    );
  });
};

const appendWithRetry = async (store: EventStore, entry: NewEntry): Promise<void> => {
  for (;;) {
    const { entries } = await store.readStream(STREAM, { direction: 'backwards', maxCount: 1 });
    const expectedRevision = entries[0]?.revision ?? 'none';
    // A turn between reading and writing, so that others come in between.
    await new Promise((resolve) => setImmediate(resolve));
    try {
      await store.append(STREAM, [entry], { expectedRevision });
      return;
    } catch (error) {
      if (!isStoreError(error, 'RevisionConflict')) throw error;
    }
  }
};
