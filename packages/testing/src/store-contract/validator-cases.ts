import type { EntryContent, EntryValidator } from '@orgledger/store';
import { describe, expect, it } from 'vitest';
import { all, newEntry, STREAM, take } from './entries.ts';
import { acceptAll, type MakeStore, sceneOf } from './scene.ts';

export const validatorCases = (makeStore: MakeStore): void => {
  const on = sceneOf(makeStore);

  describe('validator', () => {
    it(
      'what it refuses is not written, nor what comes with it',
      on(async ({ open }) => {
        const checked: EntryContent[] = [];
        const check = (content: EntryContent): void => {
          checked.push(content);
          if (content.type === 'Unheard') throw new RangeError('no such type');
        };
        const store = await open({ ...acceptAll, check });
        const events = [newEntry(1), newEntry(2, { type: 'Unheard' })];
        await expect(store.append(STREAM, events, { expectedRevision: 'none' })).rejects.toThrow(RangeError);
        expect(await store.head()).toBe(0);
        expect(checked).toEqual([
          { type: 'SomethingHappened', version: 1, data: { number: 1 }, metadata: {} },
          { type: 'Unheard', version: 1, data: { number: 2 }, metadata: {} },
        ]);
      }),
    );

    it(
      'what it upcasts is what every reader gets, while the log stays as it is',
      on(async ({ store, open }) => {
        await store.append(STREAM, [newEntry(1), newEntry(2, { version: 2 })], { expectedRevision: 'none' });
        const upcasting = await open({ ...acceptAll, read: upcast });
        const expected = [
          { version: 2, data: { number: 1, added: ['by upcast'] } },
          { version: 2, data: { number: 2 } },
        ];
        expect((await upcasting.readStream(STREAM)).entries).toMatchObject(expected);
        expect(await all(upcasting)).toMatchObject(expected);
        const subscribed = await take(upcasting.subscribe(), 2);
        expect(subscribed).toMatchObject(expected);
        expect(subscribed.every(({ data }) => Object.values(data).every(Object.isFrozen))).toBe(true);
        expect(await all(store)).toMatchObject([{ version: 1, data: { number: 1 } }, { version: 2 }]);
      }),
    );

    it(
      'what it does to the content it is handed is seen by nobody else',
      on(async ({ store, open }) => {
        await store.append(STREAM, [newEntry(1, { data: { list: [1] } })], { expectedRevision: 'none' });
        const careless = await open({ ...acceptAll, read: vandalise });
        for (const instance of [careless, careless, store]) {
          const [entry] = await all(instance);
          expect(entry?.data).toEqual({ list: [1] });
        }
      }),
    );

    it(
      'what it refuses on reading stops the reader there',
      on(async ({ store, open }) => {
        await store.append(STREAM, [newEntry(1), newEntry(2, { type: 'Unheard' })], { expectedRevision: 'none' });
        const strict = await open({ ...acceptAll, read: refuseUnheard });
        const seen: number[] = [];
        const reading = async (): Promise<void> => {
          for await (const { index } of strict.readAll()) seen.push(index);
        };
        await expect(reading()).rejects.toThrow(RangeError);
        expect(seen).toEqual([0]);
        await expect(strict.readStream(STREAM)).rejects.toThrow(RangeError);
        expect((await strict.readStream(STREAM, { maxCount: 1 })).entries).toHaveLength(1);
      }),
    );

    it(
      'a log is there for whoever opens it again',
      on(async ({ store, open, persistent, context }) => {
        if (!persistent) return context.skip('the store keeps nothing');
        await store.append(STREAM, [newEntry(1), newEntry(2)], { expectedRevision: 'none' });
        const before = await all(store);
        await store.close();
        const later = await open();
        expect(later.ledgerId).toBe(store.ledgerId);
        expect(await all(later)).toStrictEqual(before);
        expect(await later.append(STREAM, [newEntry(3)], { expectedRevision: 1 })).toMatchObject({ index: 2 });
      }),
    );
  });
};

const upcast: EntryValidator['read'] = (content) =>
  content.version === 1 ? { ...content, version: 2, data: { ...content.data, added: ['by upcast'] } } : content;

const refuseUnheard: EntryValidator['read'] = (content) => {
  if (content.type === 'Unheard') throw new RangeError('no such type');
  return content;
};

const vandalise: EntryValidator['read'] = (content) => {
  const copy = structuredClone(content);
  // Frozen content does not take it, fresh content does; neither may reach the log.
  Reflect.set(content.data, 'list', []);
  return copy;
};
