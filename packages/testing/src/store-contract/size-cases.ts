import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { all, collect, count, fill, indexes, newEntries, newEntry, revisions, STREAM } from './entries.ts';
import { type MakeStore, sceneOf } from './scene.ts';

export const sizeCases = (makeStore: MakeStore): void => {
  const on = sceneOf(makeStore);

  describe('long logs', () => {
    it(
      'H1 20,000 entries come back in order without gaps',
      on(async ({ store }) => {
        await fill(store, 20_000);
        expect(indexes(await all(store))).toEqual(count(20_000));
        expect(revisions((await store.readStream(STREAM)).entries)).toEqual(count(20_000));
      }),
    );

    it(
      'H2 nothing is lost or repeated around the bounds of a page',
      on(async ({ store }) => {
        const sizes = [31, 32, 33, 99, 100, 101, 199, 200, 201, 999, 1_000, 1_001];
        for (const size of sizes) await fill(store, size, `agency-${size}`);
        for (const size of sizes) {
          const forwards = await store.readStream(`agency-${size}`);
          expect(revisions(forwards.entries)).toEqual(count(size));
          const backwards = await store.readStream(`agency-${size}`, { direction: 'backwards' });
          expect(revisions(backwards.entries)).toEqual(count(size).toReversed());
          const limited = await collect(store.readAll({ from: 7, maxCount: size }));
          expect(indexes(limited)).toEqual(count(size, 7));
        }
        expect(await all(store)).toHaveLength(sizes.reduce((sum, size) => sum + size, 0));
      }),
    );

    it(
      'H3 a slow consumer holds a part of the log in memory, not all of it',
      on(async ({ store }) => {
        const entries = 800;
        const text = 'x'.repeat(128 * 1_024);
        for (let n = 0; n < entries; n += 20) {
          const batch = newEntries(20, n + 1).map((entry) => ({ ...entry, data: { text } }));
          await store.append(STREAM, batch, { expectedRevision: n === 0 ? 'none' : n - 1 });
        }
        const before = heapInUse();
        let most = 0;
        let seen = 0;
        for await (const _ of store.readAll()) {
          seen += 1;
          if (seen % 20 !== 0) continue;
          await new Promise((resolve) => setTimeout(resolve, 1));
          most = Math.max(most, heapInUse() - before);
        }
        expect(seen).toBe(entries);
        // The log is 100 MiB. A hundred entries are an eighth of it, and are held as text and parsed.
        expect(most).toBeLessThan(40 * 1_024 * 1_024);
      }),
    );

    it(
      'H4 1,000 entries go in by one call',
      on(async ({ store }) => {
        const result = await store.append(STREAM, newEntries(1_000), { expectedRevision: 'none' });
        expect(result).toEqual({ revision: 999, index: 999, head: 1_000, repeated: false });
        const again = await store.append(STREAM, newEntries(1_000), { expectedRevision: 'none' });
        expect(again).toEqual({ ...result, repeated: true });
        expect(await store.append(STREAM, [newEntry(1_001)], { expectedRevision: 999 })).toMatchObject({ head: 1_001 });
      }),
    );
  });
};

// What is garbage is no use of memory, so it is collected before each look.
const heapInUse = (): number => {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
