import { leafOf, MAX_LEAF_BYTES, type NewEntry } from '@orgledger/store';
import { describe, expect, it } from 'vitest';
import { all, ids, nested, newEntries, newEntry, revisions, STREAM, smuggled, uuid } from './entries.ts';
import { type MakeStore, sceneOf } from './scene.ts';

export const appendCases = (makeStore: MakeStore): void => {
  const on = sceneOf(makeStore);

  describe('append', () => {
    it(
      'A1 the first entry of a stream has revision 0',
      on(async ({ store }) => {
        const result = await store.append(STREAM, [newEntry(1)], { expectedRevision: 'none' });
        expect(result).toEqual({ revision: 0, index: 0, head: 1, repeated: false });
      }),
    );

    it(
      'A2 n entries end at revision n-1',
      on(async ({ store }) => {
        const result = await store.append(STREAM, newEntries(5), { expectedRevision: 'none' });
        expect(result).toEqual({ revision: 4, index: 4, head: 5, repeated: false });
      }),
    );

    it(
      'A3 an append at the exact revision goes on from it',
      on(async ({ store }) => {
        await store.append('agency-other', newEntries(3), { expectedRevision: 'none' });
        await store.append(STREAM, newEntries(2), { expectedRevision: 'none' });
        const result = await store.append(STREAM, newEntries(2, 3), { expectedRevision: 1 });
        expect(result).toEqual({ revision: 3, index: 6, head: 7, repeated: false });
        expect(revisions((await store.readStream(STREAM)).entries)).toEqual([0, 1, 2, 3]);
      }),
    );

    it.for([
      { title: 'A6 a stream that exists is no new stream', expected: 'none', stored: 3, actual: 2 },
      { title: 'A7 an absent stream is at no revision', expected: 0, stored: 0, actual: 'none' },
      { title: 'A8 a revision too low conflicts', expected: 1, stored: 3, actual: 2 },
      { title: 'A9 a revision too high conflicts', expected: 3, stored: 3, actual: 2 },
    ] as const)('$title', ({ expected, stored, actual }, context) =>
      on(async ({ store }) => {
        if (stored > 0) await store.append(STREAM, newEntries(stored), { expectedRevision: 'none' });
        await expect(store.append(STREAM, [newEntry(99)], { expectedRevision: expected })).rejects.toMatchObject({
          code: 'RevisionConflict',
          stream: STREAM,
          expected,
          actual,
        });
        expect(await store.head()).toBe(stored);
      })(context),
    );

    it(
      'A11 a conflict writes none of the entries',
      on(async ({ store }) => {
        await store.append(STREAM, newEntries(2), { expectedRevision: 'none' });
        await expect(store.append(STREAM, newEntries(3, 10), { expectedRevision: 0 })).rejects.toMatchObject({
          code: 'RevisionConflict',
        });
        expect(ids(await all(store))).toEqual(ids(newEntries(2)));
      }),
    );

    it(
      'A12 an empty list is refused',
      on(async ({ store }) => {
        await expect(store.append(STREAM, [], { expectedRevision: 'none' })).rejects.toMatchObject({
          code: 'InvalidArgument',
          field: 'events',
        });
        expect(await store.readStream(STREAM)).toEqual({ exists: false, entries: [] });
      }),
    );

    it.for(Object.entries(BAD_ENVELOPES))('A13 an entry with %s is refused and none is written', ([, bad], context) =>
      on(async ({ store }) => {
        const events = [newEntry(1), newEntry(2, bad), newEntry(3)];
        const [field] = Object.keys(bad);
        await expect(store.append(STREAM, events, { expectedRevision: 'none' })).rejects.toMatchObject({
          code: 'InvalidArgument',
          field: `events[1].${field}`,
        });
        expect(await store.head()).toBe(0);
      })(context),
    );

    it.for(Object.entries(NOT_JSON))('A14 data with %s is refused and none is written', ([, value], context) =>
      on(async ({ store }) => {
        for (const member of ['data', 'metadata'] as const) {
          const events = [newEntry(1), newEntry(2, { [member]: smuggled({ list: [{ value }] }) })];
          await expect(store.append(STREAM, events, { expectedRevision: 'none' })).rejects.toMatchObject({
            code: 'NotCanonical',
          });
        }
        expect(await store.head()).toBe(0);
      })(context),
    );

    it(
      'A14 no refusal quotes what the entry carries',
      on(async ({ store }) => {
        const secret = 'Nguyễn Thị Bí Mật';
        const bad = newEntry(1, { data: smuggled({ [secret]: { name: secret, when: new Date(0) } }) });
        const refusal: unknown = await store.append(STREAM, [bad], { expectedRevision: 'none' }).catch((e) => e);
        expect(String(refusal)).toContain('NotCanonical');
        expect(String(refusal)).not.toContain('Bí Mật');
        expect(JSON.stringify(refusal)).not.toContain('Bí Mật');
      }),
    );

    it.for([-1, 0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY])(
      'A15 the revision %d is refused',
      (expectedRevision, context) =>
        on(async ({ store }) => {
          await expect(store.append(STREAM, [newEntry(1)], { expectedRevision })).rejects.toMatchObject({
            code: 'InvalidArgument',
            field: 'expectedRevision',
          });
          expect(await store.head()).toBe(0);
        })(context),
    );

    it(
      'A16 an entry one byte above the limit is refused and none is written',
      on(async ({ store }) => {
        const events = [newEntry(1), entryOfSize(MAX_LEAF_BYTES + 1, store.ledgerId)];
        await expect(store.append(STREAM, events, { expectedRevision: 'none' })).rejects.toMatchObject({
          code: 'TooLarge',
          limit: MAX_LEAF_BYTES,
        });
        expect(await store.head()).toBe(0);
      }),
    );

    it(
      'A16 a small value that unfolds without end is refused',
      on(async ({ store }) => {
        let data: unknown = 'x';
        for (let level = 0; level < 30; level += 1) data = Array.from({ length: 10 }, () => data);
        const bomb = newEntry(1, { data: smuggled({ data }) });
        await expect(store.append(STREAM, [bomb], { expectedRevision: 'none' })).rejects.toMatchObject({
          code: 'TooLarge',
        });
      }),
    );

    it(
      'A17 an entry exactly at the limit is accepted',
      on(async ({ store }) => {
        const events = [newEntry(1), entryOfSize(MAX_LEAF_BYTES, store.ledgerId)];
        await store.append(STREAM, events, { expectedRevision: 'none' });
        const { entries } = await store.readStream(STREAM);
        expect(entries.map(({ data }) => data)).toEqual(events.map(({ data }) => data));
      }),
    );

    it.for(['', 'x'.repeat(257), 'agency-\ud800'])('a stream of an illegal name is refused (%#)', (stream, context) =>
      on(async ({ store }) => {
        const refusal = { code: 'InvalidArgument', field: 'stream' };
        await expect(store.append(stream, [newEntry(1)], { expectedRevision: 'none' })).rejects.toMatchObject(refusal);
        await expect(store.readStream(stream)).rejects.toMatchObject(refusal);
        expect(await store.head()).toBe(0);
      })(context),
    );

    it(
      'ifHead lets through only who has seen the whole log',
      on(async ({ store, context }) => {
        if (!store.capabilities.ifHead) return context.skip('the store has no ifHead');
        await store.append(STREAM, newEntries(2), { expectedRevision: 'none', ifHead: 0 });
        await store.append('agency-other', [newEntry(1)], { expectedRevision: 'none', ifHead: 2 });
        await expect(store.append(STREAM, [newEntry(9)], { expectedRevision: 1, ifHead: 2 })).rejects.toMatchObject({
          code: 'HeadMoved',
          expected: 2,
          actual: 3,
        });
        await expect(store.append(STREAM, [newEntry(9)], { expectedRevision: 1, ifHead: 4 })).rejects.toMatchObject({
          code: 'HeadMoved',
          expected: 4,
          actual: 3,
        });
        await expect(store.append(STREAM, [newEntry(9)], { expectedRevision: 1, ifHead: -1 })).rejects.toMatchObject({
          code: 'InvalidArgument',
          field: 'ifHead',
        });
        expect(await store.head()).toBe(3);
      }),
    );

    it(
      'the caller may reuse and change what it has handed over',
      on(async ({ store }) => {
        const data = { names: ['Hạ Long'] };
        await store.append(STREAM, [newEntry(1, { data })], { expectedRevision: 'none' });
        data.names.push('changed later');
        const { entries } = await store.readStream(STREAM);
        expect(entries.map((entry) => entry.data)).toEqual([{ names: ['Hạ Long'] }]);
      }),
    );
  });
};

const BAD_ENVELOPES: Readonly<Record<string, Partial<NewEntry>>> = {
  'an id that is no UUID': { id: 'merger-1' },
  'an id in upper case': { id: uuid(0xabc).toUpperCase() },
  'the nil id': { id: '00000000-0000-0000-0000-000000000000' },
  'an empty type': { type: '' },
  'a type too long': { type: 'x'.repeat(257) },
  'version 0': { version: 0 },
  'a fractional version': { version: 1.5 },
  'recordedAt without milliseconds': { recordedAt: '2018-02-28T08:30:00Z' },
  'recordedAt in a zone': { recordedAt: '2018-02-28T08:30:00.000+07:00' },
  'recordedAt on no day': { recordedAt: '2018-02-30T08:30:00.000Z' },
  'a list as data': { data: smuggled([]) },
  'no data': { data: smuggled(undefined) },
  'null as metadata': { metadata: smuggled(null) },
};

const cycle: unknown[] = [];
cycle.push(cycle);

const NOT_JSON: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  NaN: Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  'a date': new Date(0),
  'a map': new Map([['a', 1]]),
  'a class': new (class Point {
    readonly x = 1;
  })(),
  'a list of a class': new (class List extends Array {})(),
  'a bigint': 1n,
  'a function': () => 1,
  'a symbol': Symbol('x'),
  'a symbol as key': { [Symbol('x')]: 1 },
  'a hole': Object.assign(new Array(2), { 1: 'second' }),
  'a list with a property': Object.assign([1], { extra: 2 }),
  'a cycle': cycle,
  'a lone surrogate': 'a\ud800b',
  'a lone surrogate in a key': { 'a\udc00': 1 },
  '33 levels': nested(31),
};

/** An entry at revision 1 of the usual stream whose leaf has exactly this many bytes. */
const entryOfSize = (bytes: number, ledgerId: string): NewEntry => {
  const withText = (text: string): NewEntry => newEntry(2, { data: { text } });
  const empty = Buffer.byteLength(leafOf(withText(''), { ledgerId, stream: STREAM, revision: 1 }));
  // Three bytes a letter, filled up with single ones: the limit counts bytes, not letters.
  const room = bytes - empty;
  return withText('ạ'.repeat(Math.floor(room / 3)) + 'x'.repeat(room % 3));
};
