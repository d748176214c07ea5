import type { Entry, EventStore } from '@orgledger/store';
import { describe, expect, it } from 'vitest';
import { collect, count, fill, indexes, newEntries, newEntry, STREAM, take } from './entries.ts';
import { type MakeStore, sceneOf } from './scene.ts';

export const subscriptionCases = (makeStore: MakeStore): void => {
  const on = sceneOf(makeStore);

  describe('subscribe', () => {
    it(
      'S1 delivers what was there before',
      on(async ({ store }) => {
        await fill(store, 5);
        expect(indexes(await take(store.subscribe(), 5))).toEqual(count(5));
      }),
    );

    it(
      'S3 goes from catching up to live without a gap',
      on(async ({ store }) => {
        await fill(store, 2_500);
        const reading = take(store.subscribe(), 2_600);
        for (let n = 0; n < 100; n += 1) {
          await store.append(STREAM, [newEntry(2_501 + n)], { expectedRevision: 2_499 + n });
          if (n % 10 === 0) await turn();
        }
        expect(indexes(await reading)).toEqual(count(2_600));
      }),
    );

    it(
      'S4 from the head delivers only what is new',
      on(async ({ store }) => {
        await fill(store, 5);
        const reading = take(store.subscribe({ from: await store.head() }), 2);
        await turn();
        await store.append(STREAM, newEntries(2, 6), { expectedRevision: 4 });
        expect(indexes(await reading)).toEqual([5, 6]);
      }),
    );

    it(
      'S5 from the head of an empty log',
      on(async ({ store }) => {
        const reading = take(store.subscribe({ from: await store.head() }), 1);
        await turn();
        await store.append(STREAM, [newEntry(1)], { expectedRevision: 'none' });
        expect(indexes(await reading)).toEqual([0]);
      }),
    );

    it(
      'S6 from an index, inclusive; one beyond the end waits for it',
      on(async ({ store }) => {
        await fill(store, 5);
        expect(indexes(await take(store.subscribe({ from: 3 }), 2))).toEqual([3, 4]);
        const reading = take(store.subscribe({ from: 6 }), 1);
        await store.append(STREAM, newEntries(3, 6), { expectedRevision: 4 });
        expect(indexes(await reading)).toEqual([6]);
      }),
    );

    it(
      'S3 hears of appends through another instance',
      on(async ({ store, open }) => {
        const other = await open();
        const reading = take(store.subscribe(), 3);
        for (let n = 0; n < 3; n += 1) {
          await other.append(`agency-${n}`, [newEntry(1)], { expectedRevision: 'none' });
          await turn();
        }
        expect(indexes(await reading)).toEqual([0, 1, 2]);
      }),
    );

    it(
      'S10 delivers one entry at a time',
      on(async ({ store }) => {
        await fill(store, 20);
        let busy = 0;
        let most = 0;
        const stop = new AbortController();
        for await (const { index } of store.subscribe({ signal: stop.signal })) {
          busy += 1;
          most = Math.max(most, busy);
          await turn();
          busy -= 1;
          if (index === 19) stop.abort();
        }
        expect(most).toBe(1);
      }),
    );

    it(
      'S11 S12 a handler that fails stops; from its checkpoint nothing is lost or repeated',
      on(async ({ store, open }) => {
        await fill(store, 10);
        const handled: number[] = [];
        const checkpoint = await consume(store, undefined, (entry) => {
          if (entry.index === 6) throw new Error('the handler failed');
          handled.push(entry.index);
        });
        expect(handled).toEqual(count(6));
        // S22: the checkpoint is a plain number.
        const saved = JSON.parse(JSON.stringify(checkpoint));
        await store.close();
        const later = await open();
        await later.append(STREAM, newEntries(2, 11), { expectedRevision: 9 });
        await consume(later, saved, (entry) => {
          handled.push(entry.index);
          if (entry.index === 11) throw new Error('enough');
        });
        expect(handled).toEqual(count(12));
      }),
    );

    it(
      'S13 S17 without a checkpoint it begins from the start, every time',
      on(async ({ store }) => {
        await fill(store, 4);
        expect(indexes(await take(store.subscribe(), 4))).toEqual(count(4));
        expect(indexes(await take(store.subscribe({}), 4))).toEqual(count(4));
      }),
    );

    it(
      'S14 two subscribers go each at its own pace',
      on(async ({ store }) => {
        await fill(store, 30);
        const slow: number[] = [];
        const stop = new AbortController();
        const slowly = (async () => {
          for await (const { index } of store.subscribe({ signal: stop.signal })) {
            slow.push(index);
            await new Promise((resolve) => setTimeout(resolve, 1));
            if (index === 31) stop.abort();
          }
        })();
        const quick = take(store.subscribe({ from: 10 }), 22);
        await store.append(STREAM, newEntries(2, 31), { expectedRevision: 29 });
        expect(indexes(await quick)).toEqual(count(22, 10));
        expect(slow.length).toBeLessThan(32);
        await slowly;
        expect(slow).toEqual(count(32));
      }),
    );

    it(
      'S19 S21 an abort ends the loop without an error and the store goes on',
      on(async ({ store }) => {
        await fill(store, 3);
        const stop = new AbortController();
        const reading = collect(store.subscribe({ signal: stop.signal }));
        await asleep();
        stop.abort();
        stop.abort();
        expect(indexes(await reading)).toEqual([0, 1, 2]);
        expect(await store.append(STREAM, [newEntry(4)], { expectedRevision: 2 })).toMatchObject({ revision: 3 });
        expect(indexes(await take(store.subscribe(), 4))).toEqual(count(4));
      }),
    );

    it(
      'S19 an abort in the middle of a page ends the loop there',
      on(async ({ store }) => {
        await fill(store, 50);
        const stop = new AbortController();
        const seen: number[] = [];
        for await (const { index } of store.subscribe({ signal: stop.signal })) {
          seen.push(index);
          if (index === 9) stop.abort();
        }
        expect(seen).toEqual(count(10));
      }),
    );

    it(
      'S20 aborted before the start it delivers nothing',
      on(async ({ store }) => {
        await fill(store, 3);
        expect(await collect(store.subscribe({ signal: AbortSignal.abort() }))).toEqual([]);
      }),
    );

    it(
      'S20 closing the store ends a waiting subscription',
      on(async ({ store, open }) => {
        await fill(store, 3);
        const other = await open();
        const reading = collect(other.subscribe());
        await asleep();
        await other.close();
        expect(indexes(await reading)).toEqual([0, 1, 2]);
        expect(await store.head()).toBe(3);
      }),
    );
  });
};

/** A consumer as they should be: its checkpoint is the last index handled. Returns it when the handler fails. */
const consume = async (
  store: EventStore,
  checkpoint: number | undefined,
  handle: (entry: Entry) => void,
): Promise<number | undefined> => {
  let last = checkpoint;
  try {
    for await (const entry of store.subscribe({ from: last === undefined ? 0 : last + 1 })) {
      handle(entry);
      last = entry.index;
    }
  } catch {
    // The checkpoint was not moved.
  }
  return last;
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Long enough for a subscription to have caught up and to be waiting. */
const asleep = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
