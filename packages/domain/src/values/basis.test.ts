import { describe, expect, test } from 'vitest';
import { civilDate, effective, legalInstrument, provenance } from './basis.ts';

describe('the day on which a change is in force', () => {
  test.each(['2018-02-28', '2018-03', '2018', '[2018-03-20..2019-12-31]', '[..2014-12-31]'])('can be %s', (text) => {
    expect(effective.parse(text)).toBe(text);
  });

  test.each(['2018-02-29', '2018-13', '[2018..]', '[2019..2018]', '', '2018?', `[${'0'.repeat(60)}..2018]`])(
    'cannot be %j',
    (text) => {
      expect(effective.safeParse(text).success).toBe(false);
    },
  );
});

test('a day as data is one exact day', () => {
  expect(civilDate.safeParse('2020-02-29').success).toBe(true);
  expect(['2018-02', '2018-02-29', '[2018-02-01..2018-02-02]'].map((day) => civilDate.safeParse(day).success)).toEqual([
    false,
    false,
    false,
  ]);
});

test('the number of an instrument is free text, and its kind a term', () => {
  expect(legalInstrument.parse({ number: '922-QĐ/TU'.normalize('NFD'), kind: 'decision', signed: '2018-02' })).toEqual({
    number: '922-QĐ/TU'.normalize('NFC'),
    kind: 'decision',
    signed: '2018-02',
  });
  expect(legalInstrument.safeParse({ number: '922-QĐ/TU' }).success).toBe(false);
  expect(legalInstrument.safeParse({ kind: 'Decision' }).success).toBe(false);
});

test('a statement says how far it can be trusted', () => {
  expect(provenance.safeParse({ mark: 'article', fields: [{ field: 'posts', mark: 'assumed' }] }).success).toBe(true);
  expect(provenance.safeParse({ mark: 'rumour' }).success).toBe(false);
  expect(provenance.safeParse({}).success).toBe(false);
});
