import { refusalOf } from '@orgledger/testing';
import { expect, test } from 'vitest';
import { demandNew } from './already-recorded.ts';
import type { OwnFact } from './state.ts';
import { keyOf } from './timeline.ts';

type Named = { readonly type: string; readonly data: object };
const named = (name: string, more: object = {}): Named => ({
  type: 'AgencyRenamed',
  data: { name, effective: '2018', order: 0, instruments: [], ...more },
});
const timeline = (...facts: readonly (readonly [Named, string?])[]): readonly OwnFact<Named>[] =>
  facts.map(([event, id], place) => {
    const key = keyOf(event.data, place);
    if (key === undefined) throw new RangeError('a fact has a day');
    return { ...key, id, event };
  });
const [a, b] = [named('a'), named('b')];

test('what is recorded already is refused with the entries that say it', () => {
  expect(refusalOf(() => demandNew([a], timeline([a, 'one'], [b, 'two'])))).toMatchObject({
    code: 'AlreadyRecorded',
    entries: ['one'],
  });
  expect(refusalOf(() => demandNew([b, a], timeline([a, 'one'], [b, 'two'])))).toMatchObject({
    entries: ['two', 'one'],
  });
});

test('an entry that has no id yet is not named', () => {
  expect(refusalOf(() => demandNew([a], timeline([a])))).not.toHaveProperty('entries');
  expect(refusalOf(() => demandNew([a, b], timeline([a], [b, 'two'])))).toMatchObject({ entries: ['two'] });
});

test('where a statement comes from does not make it another', () => {
  const assumed = named('a', { provenance: { mark: 'assumed' } });
  expect(() => demandNew([assumed], timeline([a, 'one']))).toThrow();
});

test.each<readonly [string, readonly Named[]]>([
  ['nothing', []],
  ['what another name says', [b]],
  ['another type', [{ ...a, type: 'AgencyEstablished' }]],
  ['another day', [named('a', { effective: '2019' })]],
  ['a narrower window', [named('a', { effective: '2018-12' })]],
  ['another order', [named('a', { order: 1 })]],
  ['another instrument', [named('a', { instruments: [{ kind: 'decision' }] })]],
  ['something new beside', [a, b]],
  ['something without a day', [{ type: 'Confirmed', data: {} }]],
])('%s is new', (_, events) => {
  expect(() => demandNew(events, timeline([a, 'one']))).not.toThrow();
});
