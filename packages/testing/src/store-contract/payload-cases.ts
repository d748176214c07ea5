import { describe, expect, it } from 'vitest';
import { all, nested, newEntry, STREAM, smuggled } from './entries.ts';
import { type MakeStore, sceneOf } from './scene.ts';

export const payloadCases = (makeStore: MakeStore): void => {
  const on = sceneOf(makeStore);

  /** Writes data in a stream of a name and expects to read back the very same. */
  const returns = (data: unknown, stream = STREAM) =>
    on(async ({ store }) => {
      await store.append(stream, [newEntry(1, { data: smuggled(data) })], { expectedRevision: 'none' });
      const [entry] = (await store.readStream(stream)).entries;
      expect(entry?.data).toStrictEqual(data);
      expect(entry?.stream).toBe(stream);
      // Equality does not see an own key that is also a prototype's; the text does.
      expect(Object.keys(entry?.data ?? {}).toSorted()).toEqual(Object.keys(smuggled(data)).toSorted());
    });

  describe('payload', () => {
    it('P1 Vietnamese, composed', returns({ name: VIETNAMESE.normalize('NFC') }));
    it('P2 Vietnamese, decomposed, stays decomposed', returns({ name: VIETNAMESE.normalize('NFD') }));
    it('P3 a stream named in Vietnamese with spaces', returns({}, `agency-${VIETNAMESE.normalize('NFC')}`));
    it('P3 a stream name with U+0000, quotes and emoji', returns({}, `agency-\u0000'";--🏛`));

    it(
      'P3 composed and decomposed are two streams',
      on(async ({ store }) => {
        const [nfc, nfd] = [VIETNAMESE.normalize('NFC'), VIETNAMESE.normalize('NFD')];
        await store.append(nfc, [newEntry(1)], { expectedRevision: 'none' });
        expect((await store.readStream(nfd)).exists).toBe(false);
        await store.append(nfd, [newEntry(1)], { expectedRevision: 'none' });
        expect((await all(store)).map(({ stream }) => stream)).toEqual([nfc, nfd]);
      }),
    );

    it('P3 a stream name as long as allowed', returns({}, 'ạ'.repeat(256)));
    it(
      'P4 emoji, surrogate pairs and control characters',
      returns({ text: '👩‍⚖️ 𝄞 \u0000\u0018\u0118\u2028\u007f"\\/\b' }),
    );
    it('P5 900 KiB of Vietnamese', returns({ text: 'ạ'.repeat((900 * 1_024) / 3) }));
    it(
      'P6 integers beyond 2^53 as text, doubles exactly',
      returns({ big: '9007199254740993', double: 5e-324, e: 1e21 }),
    );

    it(
      'P6 minus zero is zero',
      on(async ({ store }) => {
        await store.append(STREAM, [newEntry(1, { data: { zero: -0 } })], { expectedRevision: 'none' });
        expect((await all(store)).map(({ data }) => data)).toStrictEqual([{ zero: 0 }]);
      }),
    );

    it('P7 dates as text', returns({ on: '2018-02-28', window: '[2018-03-20..2019-12-31]' }));
    it('P8 keys with dots, empty, and of prototypes', returns(JSON.parse(HOSTILE_KEYS)));

    it(
      'P8 no key reaches a prototype',
      on(async ({ store }) => {
        const data = JSON.parse('{"__proto__":{"polluted":true}}');
        await store.append(STREAM, [newEntry(1, { data })], { expectedRevision: 'none' });
        const [entry] = await all(store);
        expect(Object.hasOwn(entry?.data ?? {}, '__proto__')).toBe(true);
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
        expect(Object.getPrototypeOf(entry?.data)).toBe(Object.prototype);
      }),
    );

    it('P8 streams named as members of prototypes', returns({}, '__proto__'));
    it('P9 32 levels', returns(nested(32)));

    it(
      'P9 33 levels are refused',
      on(async ({ store }) => {
        const deep = newEntry(1, { data: nested(33) });
        const refusal = { code: 'NotCanonical' };
        await expect(store.append(STREAM, [deep], { expectedRevision: 'none' })).rejects.toMatchObject(refusal);
        const veryDeep = newEntry(1, { metadata: smuggled({ list: manyLists(100_000) }) });
        await expect(store.append(STREAM, [veryDeep], { expectedRevision: 'none' })).rejects.toMatchObject(refusal);
        expect(await store.head()).toBe(0);
      }),
    );
  });
};

const VIETNAMESE = 'Ban Tổ chức và Phòng Nội vụ thành phố Hạ Long';

const HOSTILE_KEYS =
  '{"a.b":1,"":2,"constructor":3,"__proto__":{"polluted":true},"toString":4,"hasOwnProperty":5,"$where":6,"10":7,"9":8}';

const manyLists = (levels: number): unknown => {
  let list: unknown = [];
  for (let level = 1; level < levels; level += 1) list = [list];
  return list;
};
