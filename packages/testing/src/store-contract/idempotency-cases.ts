import { describe, expect, it } from 'vitest';
import { all, ids, newEntries, newEntry, STREAM, uuid } from './entries.ts';
import { type MakeStore, sceneOf } from './scene.ts';

export const idempotencyCases = (makeStore: MakeStore): void => {
  const on = sceneOf(makeStore);

  describe('idempotent append', () => {
    it(
      'I1 the same ids on a new stream again: the same answer, one copy',
      on(async ({ store }) => {
        const first = await store.append(STREAM, newEntries(3), { expectedRevision: 'none' });
        const second = await store.append(STREAM, newEntries(3), { expectedRevision: 'none' });
        expect(second).toEqual({ ...first, repeated: true });
        expect(ids(await all(store))).toEqual(ids(newEntries(3)));
      }),
    );

    it(
      'I2 the same ids at an exact revision again: the same answer, one copy',
      on(async ({ store }) => {
        await store.append(STREAM, newEntries(2), { expectedRevision: 'none' });
        const first = await store.append(STREAM, newEntries(2, 3), { expectedRevision: 1 });
        const second = await store.append(STREAM, newEntries(2, 3), { expectedRevision: 1 });
        expect(second).toEqual({ ...first, repeated: true });
        expect(ids(await all(store))).toEqual(ids(newEntries(4)));
      }),
    );

    it(
      'I3 a retry after others have appended gets the original answer, not the head',
      on(async ({ store }) => {
        const first = await store.append(STREAM, newEntries(2), { expectedRevision: 'none' });
        await store.append(STREAM, newEntries(2, 3), { expectedRevision: 1 });
        await store.append('agency-other', newEntries(2), { expectedRevision: 'none' });
        const second = await store.append(STREAM, newEntries(2), { expectedRevision: 'none' });
        expect(second).toEqual({ revision: 1, index: 1, head: 2, repeated: true });
        expect(second).toEqual({ ...first, repeated: true });
      }),
    );

    it(
      'I3 part of an earlier append at its place counts as repeated',
      on(async ({ store }) => {
        await store.append(STREAM, newEntries(3), { expectedRevision: 'none' });
        const result = await store.append(STREAM, [newEntry(2)], { expectedRevision: 0 });
        expect(result).toEqual({ revision: 1, index: 1, head: 2, repeated: true });
      }),
    );

    it(
      'I4 a partial overlap conflicts',
      on(async ({ store }) => {
        await store.append(STREAM, newEntries(2), { expectedRevision: 'none' });
        const conflict = { code: 'RevisionConflict', expected: 'none', actual: 1 };
        const longer = store.append(STREAM, newEntries(3), { expectedRevision: 'none' });
        await expect(longer).rejects.toMatchObject(conflict);
        const other = store.append(STREAM, [newEntry(1), newEntry(7)], { expectedRevision: 'none' });
        await expect(other).rejects.toMatchObject(conflict);
        expect(await store.head()).toBe(2);
      }),
    );

    it(
      'I5 the same id in another stream is another entry',
      on(async ({ store }) => {
        await store.append(STREAM, [newEntry(1)], { expectedRevision: 'none' });
        const result = await store.append('agency-other', [newEntry(1)], { expectedRevision: 'none' });
        expect(result).toEqual({ revision: 0, index: 1, head: 2, repeated: false });
      }),
    );

    it(
      'I6 the same ids in another order conflict',
      on(async ({ store }) => {
        await store.append(STREAM, newEntries(2), { expectedRevision: 'none' });
        const swapped = store.append(STREAM, [newEntry(2), newEntry(1)], { expectedRevision: 'none' });
        await expect(swapped).rejects.toMatchObject({ code: 'RevisionConflict' });
      }),
    );

    it(
      'I7 whoever retries after the answer was lost finds one copy, from any instance',
      on(async ({ store, open }) => {
        await store.append(STREAM, newEntries(2), { expectedRevision: 'none' });
        await store.close();
        const later = await open();
        const retried = await later.append(STREAM, newEntries(2), { expectedRevision: 'none' });
        expect(retried).toEqual({ revision: 1, index: 1, head: 2, repeated: true });
        expect(await later.head()).toBe(2);
      }),
    );

    it(
      'I8 a retry that overtakes its first try leaves one copy',
      on(async ({ store }) => {
        const tries = [1, 2, 3].map(() => store.append(STREAM, newEntries(2), { expectedRevision: 'none' }));
        const results = await Promise.all(tries);
        expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
        expect(await store.head()).toBe(2);
      }),
    );

    it(
      'a retry succeeds though the head has moved since',
      on(async ({ store, context }) => {
        if (!store.capabilities.ifHead) return context.skip('the store has no ifHead');
        const first = await store.append(STREAM, [newEntry(1)], { expectedRevision: 'none', ifHead: 0 });
        await store.append('agency-other', [newEntry(2)], { expectedRevision: 'none', ifHead: 1 });
        const second = await store.append(STREAM, [newEntry(1)], { expectedRevision: 'none', ifHead: 0 });
        expect(second).toEqual({ ...first, repeated: true });
      }),
    );

    it(
      'an id stands once in a stream',
      on(async ({ store }) => {
        await store.append(STREAM, newEntries(3), { expectedRevision: 'none' });
        const refusal = { code: 'DuplicateEventId', stream: STREAM, id: uuid(2) };
        const again = store.append(STREAM, [newEntry(7), newEntry(2)], { expectedRevision: 2 });
        await expect(again).rejects.toMatchObject(refusal);
        const twice = store.append('agency-other', [newEntry(2), newEntry(2)], { expectedRevision: 'none' });
        await expect(twice).rejects.toMatchObject({ ...refusal, stream: 'agency-other' });
        expect(await store.head()).toBe(3);
      }),
    );

    it(
      'a repetition is known by its ids; what is stored stays',
      on(async ({ store }) => {
        await store.append(STREAM, [newEntry(1)], { expectedRevision: 'none' });
        const changed = newEntry(1, { data: { number: 'changed' } });
        expect(await store.append(STREAM, [changed], { expectedRevision: 'none' })).toMatchObject({ repeated: true });
        expect((await all(store)).map(({ data }) => data)).toEqual([{ number: 1 }]);
      }),
    );
  });
};
