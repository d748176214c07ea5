import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  type CivilDate,
  dayAfter,
  dayBefore,
  daysInMonth,
  FIRST_DAY,
  isCivilDate,
  LAST_DAY,
} from './civil-date.ts';

const dayOfMonth = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const civilDates: fc.Arbitrary<CivilDate> = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => dayOfMonth(year, month, Math.min(day, daysInMonth(year, month))))
  .filter(isCivilDate);

const day = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new RangeError(`${text} is no day`);
  return text;
};

describe('a day', () => {
  test.each(['2018-02-28', '2020-02-29', '2000-02-29', '2018-12-31', '0001-01-01', '9999-12-31'])(
    '%s exists',
    (text) => {
      expect(isCivilDate(text)).toBe(true);
    },
  );

  test.each([
    '2018-02-29',
    '1900-02-29',
    '2018-02-30',
    '2018-04-31',
    '2018-13-01',
    '2018-00-01',
    '2018-01-00',
    '2018-01-32',
    '0000-01-01',
    '2018-1-1',
    '18-01-01',
    '10000-01-01',
    '2018/01/01',
    '2018-01-01T00:00',
    ' 2018-01-01',
    '2018-01-01\n',
    '2018-02',
    '２０１８-01-01',
    '',
  ])('%j does not exist', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  test('February has 29 days in a leap year, and a century is one only every 400 years', () => {
    expect([2018, 2020, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(Array.from({ length: 12 }, (_, month) => daysInMonth(2018, month + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });
});

describe('the day before and the day after', () => {
  test.each([
    ['2018-02-28', '2018-03-01'],
    ['2020-02-28', '2020-02-29'],
    ['2020-02-29', '2020-03-01'],
    ['2018-12-31', '2019-01-01'],
    ['0099-12-31', '0100-01-01'],
    ['0001-01-01', '0001-01-02'],
    ['9999-12-30', '9999-12-31'],
  ])('%s is the day before %s', (earlier, later) => {
    expect(dayAfter(day(earlier))).toBe(later);
    expect(dayBefore(day(later))).toBe(earlier);
  });

  test('the first day has no day before it and the last none after it', () => {
    expect(dayBefore(FIRST_DAY)).toBeUndefined();
    expect(dayAfter(LAST_DAY)).toBeUndefined();
  });

  test('they undo each other, and days compare as text', () => {
    fc.assert(
      fc.property(civilDates, (today) => {
        const [before, after] = [dayBefore(today), dayAfter(today)];
        if (before !== undefined) {
          expect(before < today && isCivilDate(before)).toBe(true);
          expect(dayAfter(before)).toBe(today);
        }
        if (after !== undefined) {
          expect(after > today && isCivilDate(after)).toBe(true);
          expect(dayBefore(after)).toBe(today);
        }
      }),
    );
  });
});

describe('months later', () => {
  test.each([
    ['2018-01-31', 0, '2018-01-31'],
    ['2018-01-31', 1, '2018-02-28'],
    ['2019-12-15', 1, '2020-01-15'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2016-03-01', 24, '2018-03-01'],
    ['9998-12-15', 1, '9999-01-15'],
    ['9999-12-01', 1, LAST_DAY],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });
});
