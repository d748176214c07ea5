import { describe, expect, it } from 'vitest';
import { all, collect, count, fill, indexes, newEntries, newEntry, revisions, STREAM, take } from './entries.ts';
import { type MakeStore, sceneOf } from './scene.ts';

export const readCases = (makeStore: MakeStore): void => {
  const on = sceneOf(makeStore);

  describe('read', () => {
    it.for([
      { title: 'R1 forwards, all', range: {}, expected: [0, 1, 2, 3, 4] },
      { title: 'R2 from a revision, inclusive', range: { from: 2 }, expected: [2, 3, 4] },
      { title: 'R3 at most so many', range: { from: 1, maxCount: 2 }, expected: [1, 2] },
      { title: 'R3 none at all', range: { maxCount: 0 }, expected: [] },
      { title: 'R4 backwards from the end', range: { direction: 'backwards' }, expected: [4, 3, 2, 1, 0] },
      { title: 'R4 the last one', range: { direction: 'backwards', maxCount: 1 }, expected: [4] },
      { title: 'R5 backwards from a revision', range: { direction: 'backwards', from: 2 }, expected: [2, 1, 0] },
      {
        title: 'R5 backwards from beyond the end',
        range: { direction: 'backwards', from: 9 },
        expected: [4, 3, 2, 1, 0],
      },
      { title: 'R7 past the end', range: { from: 5 }, expected: [] },
    ] as const)('$title', ({ range, expected }, context) =>
      on(async ({ store }) => {
        await store.append('agency-other', newEntries(3), { expectedRevision: 'none' });
        await store.append(STREAM, newEntries(5), { expectedRevision: 'none' });
        const slice = await store.readStream(STREAM, range);
        expect(slice.exists).toBe(true);
        expect(revisions(slice.entries)).toEqual(expected);
        expect(slice.entries.every(({ stream }) => stream === STREAM)).toBe(true);
      })(context),
    );

    it.for([
      { range: {}, expected: [0, 1, 2, 3, 4] },
      { range: { from: 3 }, expected: [3, 4] },
      { range: { from: 1, maxCount: 2 }, expected: [1, 2] },
      { range: { from: 5 }, expected: [] },
      { range: { maxCount: 0 }, expected: [] },
    ])('the log has the same bounds: $range', ({ range, expected }, context) =>
      on(async ({ store }) => {
        await store.append('agency-a', newEntries(2), { expectedRevision: 'none' });
        await store.append('agency-b', newEntries(3), { expectedRevision: 'none' });
        expect(indexes(await collect(store.readAll(range)))).toEqual(expected);
      })(context),
    );

    it.for([-1, 1.5, Number.NaN])('a range of %d is refused', (bound, context) =>
      on(async ({ store }) => {
        const refusal = { code: 'InvalidArgument' };
        await expect(store.readStream(STREAM, { from: bound })).rejects.toMatchObject(refusal);
        await expect(store.readStream(STREAM, { maxCount: bound })).rejects.toMatchObject(refusal);
        await expect(take(store.readAll({ from: bound }), 1)).rejects.toMatchObject(refusal);
        await expect(take(store.subscribe({ from: bound }), 1)).rejects.toMatchObject(refusal);
      })(context),
    );

    it(
      'R6 an absent stream does not exist and is no error',
      on(async ({ store }) => {
        await store.append(STREAM, [newEntry(1)], { expectedRevision: 'none' });
        expect(await store.readStream('agency-absent')).toEqual({ exists: false, entries: [] });
      }),
    );

    it(
      'R8 everything comes back as it was written, recordedAt included',
      on(async ({ store }) => {
        const written = newEntry(7, {
          type: 'AgenciesMerged',
          version: 3,
          recordedAt: '2018-03-09T23:59:59.999Z',
          data: { text: 'Quyết định', list: [1, -0.5, 1e300, null, true, { deep: [] }], empty: {} },
          metadata: { $correlationId: 'case-1', actor: 'clerk-1' },
        });
        await store.append(STREAM, [written], { expectedRevision: 'none' });
        const expected = [{ ...written, ledgerId: store.ledgerId, stream: STREAM, revision: 0, index: 0 }];
        expect((await store.readStream(STREAM)).entries).toStrictEqual(expected);
        expect(await all(store)).toStrictEqual(expected);
        expect(await take(store.subscribe(), 1)).toStrictEqual(expected);
      }),
    );

    it(
      'R8 what comes back is frozen all the way down',
      on(async ({ store }) => {
        const data = { list: [{ inner: {} }] };
        await store.append(STREAM, [newEntry(1, { data })], { expectedRevision: 'none' });
        for (const entry of [...(await all(store)), ...(await store.readStream(STREAM)).entries]) {
          expect(unfrozenParts(entry)).toEqual([]);
        }
        expect(Object.isFrozen(data)).toBe(false);
      }),
    );

    it(
      'R9 metadata is always an object',
      on(async ({ store }) => {
        await store.append(STREAM, [newEntry(1, { metadata: {} })], { expectedRevision: 'none' });
        expect((await all(store)).map(({ metadata }) => metadata)).toStrictEqual([{}]);
      }),
    );

    it(
      'R10 a read during appends sees a prefix',
      on(async ({ store }) => {
        await fill(store, 1_500);
        const seen: number[] = [];
        let last = 1_499;
        for await (const { index } of store.readAll()) {
          seen.push(index);
          if (index % 100 === 0 && last < 1_520) {
            await store.append(STREAM, [newEntry(last + 2)], { expectedRevision: last });
            last += 1;
          }
        }
        expect(seen.length).toBeGreaterThanOrEqual(1_500);
        expect(seen).toEqual(count(seen.length));
      }),
    );

    it(
      'R11 revisions and indexes are safe integers',
      on(async ({ store }) => {
        const { revision, index, head } = await store.append(STREAM, newEntries(3), { expectedRevision: 'none' });
        const read = (await all(store)).flatMap((entry) => [entry.revision, entry.index]);
        expect([revision, index, head, ...read].every(Number.isSafeInteger)).toBe(true);
      }),
    );

    it(
      'R12 leaving the loop early 300 times leaves nothing open',
      on(async ({ store }) => {
        await store.append(STREAM, newEntries(10), { expectedRevision: 'none' });
        for (let round = 0; round < 300; round += 1) {
          expect(await take(store.readAll(), 2)).toHaveLength(2);
          expect(await take(store.subscribe(), 2)).toHaveLength(2);
        }
        expect(await store.append(STREAM, [newEntry(11)], { expectedRevision: 9 })).toMatchObject({ revision: 10 });
      }),
    );

    it(
      'a closed store answers nothing more, and closing again does nothing',
      on(async ({ store }) => {
        await store.append(STREAM, [newEntry(1)], { expectedRevision: 'none' });
        await store.close();
        await store.close();
        const refusal = { code: 'StoreClosed' };
        await expect(store.append(STREAM, [newEntry(2)], { expectedRevision: 0 })).rejects.toMatchObject(refusal);
        await expect(store.readStream(STREAM)).rejects.toMatchObject(refusal);
        await expect(store.head()).rejects.toMatchObject(refusal);
        await expect(all(store)).rejects.toMatchObject(refusal);
        await expect(take(store.subscribe(), 1)).rejects.toMatchObject(refusal);
      }),
    );
  });
};

const unfrozenParts = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.values(value).flatMap(unfrozenParts);
  return Object.isFrozen(value) ? parts : [value, ...parts];
};
