import { refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import type { CorrectionCommand } from './corrections.ts';
import { correctionBasis, correctionCommandData } from './corrections.ts';
import { decideCorrections } from './decide-corrections.ts';
import { resolveCorrections } from './resolve-corrections.ts';

const idOf = (place: number): string => `00000000-0000-4000-8000-00000000000${place}`;
const about = { kind: 'agency', id: 'home' };
type Event = Parameters<typeof decideCorrections>[1][number] & { readonly id: string };

/** A stream whose entries have the ids 0, 1, 2... */
const stream = (...events: readonly (readonly [string, object])[]): readonly Event[] =>
  events.map(([type, data], place) => ({ type, data, id: idOf(place) }));
const named = (name: string, more: object = {}) =>
  ['AgencyRenamed', { name, effective: '2018', order: 0, instruments: [], ...more }] as const;
const corrected = (place: number, change: object) =>
  ['EntryCorrected', { entryId: idOf(place), kind: 'corrected', change, reason: 'x', instruments: [] }] as const;
const annulled = (place: number) =>
  ['EntryAnnulled', { entryId: idOf(place), kind: 'annulled', reason: 'x', instruments: [] }] as const;
const confirmed = ['Confirmed', { cause: { entryId: idOf(9), stream: 'merger-m', type: 'AgenciesMerged' } }] as const;

const basis = { about, reason: 'Nhầm' };
const correct = (place: number, change: object, more: object = {}): CorrectionCommand => ({
  type: 'CorrectEntries',
  data: {
    ...correctionCommandData.CorrectEntries.parse({ ...basis, entries: [{ entryId: idOf(place), ...change }] }),
    instruments: correctionBasis.instruments.parse(undefined),
    ...more,
  },
});
const annul = (...places: readonly number[]): CorrectionCommand => ({
  type: 'AnnulEntries',
  data: { ...correctionCommandData.AnnulEntries.parse({ ...basis, entryIds: places.map(idOf) }), instruments: [] },
});
const refusal = (command: CorrectionCommand, events: readonly Event[]) =>
  refusalOf(() => decideCorrections(command, events));

describe('a correction', () => {
  test('says what is put in place, in NFC, and what it rests on', () => {
    const change = { data: { name: 'Ban Tổ chức'.normalize('NFD'), blocs: ['Đảng ủy'.normalize('NFD')], line: null } };
    const provenance = { mark: 'verified' as const };
    expect(decideCorrections(correct(0, change, { provenance }), stream(named('a')))).toEqual([
      {
        type: 'EntryCorrected',
        data: {
          entryId: idOf(0),
          kind: 'corrected',
          change: { data: { name: 'Ban Tổ chức', blocs: ['Đảng ủy'], line: null } },
          reason: 'Nhầm',
          instruments: [],
          provenance,
        },
      },
    ]);
    const [event] = decideCorrections(correct(0, { order: 1 }), stream(named('a')));
    expect(event?.data).not.toHaveProperty('provenance');
  });

  test('nests no deeper than sixteen levels, and nothing is recorded of what does', () => {
    const nested = (levels: number): object =>
      Array.from({ length: levels }).reduce<object>((inner) => ({ inner }), {});
    const lists = (levels: number): object => ({
      list: Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'x'),
    });
    const events = stream(named('a'));
    const refused = { code: 'InvalidCommand', field: 'data.entries' };
    // `change` and `data` are two of the levels.
    for (const deep of [nested, lists]) {
      const most = deep === nested ? 15 : 14;
      expect(decideCorrections(correct(0, { data: deep(most) }), events)).toHaveLength(1);
      expect(refusal(correct(0, { data: deep(most + 1) }), events)).toMatchObject(refused);
    }
  });

  test('changes something, as the entry stands now', () => {
    const events = stream(named('a'), corrected(0, { data: { name: 'b' } }));
    expect(refusal(correct(0, { data: { name: 'b' } }), events)).toMatchObject({
      code: 'CannotCorrect',
      entries: [idOf(0)],
    });
    expect(decideCorrections(correct(0, { data: { name: 'a' } }), events)).toHaveLength(1);
  });

  test.each<readonly [string, readonly Event[], number]>([
    ['an entry that is not there', stream(named('a')), 1],
    ['a confirmation', stream(confirmed), 0],
    ['an entry that was annulled', stream(named('a'), annulled(0)), 0],
  ])('is not of %s, nor is an annulment', (_, events, place) => {
    const refused = { code: 'CannotCorrect', entries: [idOf(place)] };
    expect(refusal(correct(place, { order: 1 }), events)).toMatchObject(refused);
    expect(refusal(annul(place), events)).toMatchObject(refused);
  });

  test('is annulled, not corrected', () => {
    const events = stream(named('a'), corrected(0, { order: 1 }));
    expect(refusal(correct(1, { order: 2 }), events)).toMatchObject({ code: 'CannotCorrect', entries: [idOf(1)] });
    expect(decideCorrections(annul(1), events)).toMatchObject([
      { type: 'EntryAnnulled', data: { entryId: idOf(1), kind: 'annulled', reason: 'Nhầm' } },
    ]);
  });
});

describe('an entry', () => {
  const standing = (...events: readonly (readonly [string, object])[]) => {
    const [first, ...others] = stream(...events);
    if (first === undefined) throw new RangeError('an entry');
    return resolveCorrections([first, ...others]).standing(first)?.data;
  };
  const instruments = [{ kind: 'decision' }];

  test.each<readonly [string, object, object]>([
    ['its day', { effective: '2019' }, { effective: '2019' }],
    ['its order', { order: 3 }, { order: 3 }],
    ['its instruments', { instruments }, { instruments }],
    ['what it says', { data: { name: 'b' } }, { name: 'b' }],
  ])('stands with %s replaced, and nothing else', (_, change, expected) => {
    expect(standing(named('a'), corrected(0, change))).toEqual({ ...named('a')[1], ...expected });
  });

  test('keeps its basis, not what it said beside, when it is said anew', () => {
    expect(standing(named('a', { provenance: 'x', translations: [] }), corrected(0, { data: { name: 'b' } }))).toEqual(
      named('b', { provenance: 'x' })[1],
    );
  });

  test('stands field by field as the newest correction says', () => {
    const [older, newer] = [corrected(0, { order: 1, effective: '2019' }), corrected(0, { order: 2 })];
    expect(standing(named('a'), older, newer)).toEqual({ ...named('a')[1], order: 2, effective: '2019' });
    expect(standing(named('a'), older, newer, annulled(2))).toEqual({ ...named('a')[1], order: 1, effective: '2019' });
  });

  test('stands no more once it is annulled, and again once that is', () => {
    expect(standing(named('a'), annulled(0))).toBeUndefined();
    expect(standing(named('a'), annulled(0), annulled(1))).toEqual(named('a')[1]);
  });

  test('is told to be annulled, a correction too', () => {
    const { annulled: isAnnulled } = resolveCorrections(stream(named('a'), corrected(0, { order: 1 }), annulled(1)));
    expect([0, 1, 2].map((place) => isAnnulled(idOf(place)))).toEqual([false, true, false]);
  });

  test('stands where it has no id yet, and a correction never does', () => {
    const [type, data] = named('a');
    const events = stream(annulled(5));
    expect(resolveCorrections(events).standing({ type, data })).toEqual({ type, data });
    for (const event of events) expect(resolveCorrections(events).standing(event)).toBeUndefined();
  });
});
