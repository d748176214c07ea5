import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CivilDate, daysInMonth, isCivilDate } from './civil-date.ts';
import { formatWindow, overlaps, parseWindow, type Window, windowOf } from './window.ts';

describe('a window', () => {
  test.each([
    ['a day', '2018-02-28', '2018-02-28', '2018-02-28'],
    ['a leap day', '2020-02-29', '2020-02-29', '2020-02-29'],
    ['a month of 31 days', '2018-03', '2018-03-01', '2018-03-31'],
    ['a month of 30 days', '2018-04', '2018-04-01', '2018-04-30'],
    ['February', '2018-02', '2018-02-01', '2018-02-28'],
    ['February of a leap year', '2020-02', '2020-02-01', '2020-02-29'],
    ['February of a century', '1900-02', '1900-02-01', '1900-02-28'],
    ['February of a fourth century', '2000-02', '2000-02-01', '2000-02-29'],
    ['a year', '2018', '2018-01-01', '2018-12-31'],
    ['the first year', '0001', '0001-01-01', '0001-12-31'],
    ['a set of days', '[2018-03-20..2019-12-31]', '2018-03-20', '2019-12-31'],
    ['a set of one day', '[2018-03-20..2018-03-20]', '2018-03-20', '2018-03-20'],
    ['a set from a month to a day', '[2018-01..2018-04-04]', '2018-01-01', '2018-04-04'],
    ['a set from a day to February of a leap year', '[2019-06-01..2020-02]', '2019-06-01', '2020-02-29'],
    ['a set of years', '[2018..2019]', '2018-01-01', '2019-12-31'],
    ['an open start', '[..2014-12-31]', '0001-01-01', '2014-12-31'],
    ['an open start to a year', '[..2014]', '0001-01-01', '2014-12-31'],
  ])('%s, %s, is every day from %s to %s', (_, text, first, last) => {
    expect(parseWindow(text)).toEqual({ first, last });
    expect(windowOf(text)).toEqual({ first, last });
  });

  test.each([
    ['is empty', ''],
    ['names a day that does not exist', '2018-02-29'],
    ['names a month that does not exist', '2018-13'],
    ['names month zero', '2018-00'],
    ['names year zero', '0000'],
    ['has an open end', '[2018-03-20..]'],
    ['is open at both ends', '[..]'],
    ['ends before it begins', '[2019-12-31..2018-03-20]'],
    ['ends a day before it begins', '[2018-03-20..2018-03-19]'],
    ['names one day in brackets', '[2018-03-20]'],
    ['lists days', '[2018-03-20,2018-03-22]'],
    ['has a day that does not exist at its start', '[2018-02-29..2018-12-31]'],
    ['has a day that does not exist at its end', '[2018-01-01..2018-02-29]'],
    ['says all of the days', '{2018-03-20..2018-03-22}'],
    ['is an interval', '2018-03-20/2018-03-22'],
    ['is uncertain', '2018?'],
    ['is approximate', '2018-03~'],
    ['is both', '2018%'],
    ['leaves digits out', '201X'],
    ['is a season', '2018-21'],
    ['has a time of day', '2018-02-28T09:00:00Z'],
    ['has three dots', '[2018...2019]'],
    ['has spaces', '[2018 .. 2019]'],
    ['ends in a new line', '2018-02-28\n'],
    ['begins in a set and does not close it', '[2018..2019'],
    ['has something before a set', 'x[2018..2019]'],
    ['has something after a set', '[2018..2019]x'],
    ['nests sets', '[[2018..2019]..2020]'],
  ])('a text that %s is none: %j', (_, text) => {
    expect(parseWindow(text)).toBeUndefined();
    expect(() => windowOf(text)).toThrow(RangeError);
  });

  test.each([
    ['2018-02-28', '2018-02-28'],
    ['[2018-02-28..2018-02-28]', '2018-02-28'],
    ['[2018-02-01..2018-02-28]', '2018-02'],
    ['[2020-02-01..2020-02-28]', '[2020-02-01..2020-02-28]'],
    ['[2018-02-10..2018-02-28]', '[2018-02-10..2018-02-28]'],
    ['[2018-01..2018-12]', '2018'],
    ['[2018..2019]', '[2018-01-01..2019-12-31]'],
    ['[..2014]', '[..2014-12-31]'],
    ['[..0001-01-01]', '0001-01-01'],
    ['[..0001-12-31]', '0001'],
  ])('the shortest text for %s is %s', (text, shortest) => {
    expect(formatWindow(windowOf(text))).toBe(shortest);
  });

  test('what is written can be read again, whatever the window', () => {
    fc.assert(
      fc.property(windows, (window) => {
        expect(parseWindow(formatWindow(window))).toEqual(window);
      }),
    );
  });

  test('a text that was read stays the same window, however many others are read in between', () => {
    const before = windowOf('2018-02-28');
    fc.assert(
      fc.property(windows, (window) => {
        expect(windowOf(formatWindow(window))).toEqual(window);
      }),
    );
    expect(windowOf('2018-02-28')).toEqual(before);
  });
});

describe('the order of two windows', () => {
  test.each([
    ['2018-02', '2018-02-28', true],
    ['2018-02', '2018-03-01', false],
    ['[..2014-12-31]', '0001', true],
    ['[2018-01-01..2018-03-20]', '[2018-03-20..2019-12-31]', true],
    ['[2018-03-20..2019-12-31]', '[2018-01-01..2018-03-20]', true],
    ['2018', '2019', false],
  ])('%s and %s overlap: %s', (a, b, expected) => {
    expect(overlaps(windowOf(a), windowOf(b))).toBe(expected);
  });

  test('overlapping is mutual, every window overlaps itself, and windows that do not overlap follow each other', () => {
    fc.assert(
      fc.property(windows, windows, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(true);
        expect(overlaps(a, b)).toBe(!(a.last < b.first || b.last < a.first));
      }),
    );
  });
});

const civilDates: fc.Arbitrary<CivilDate> = fc
  .tuple(
    fc.oneof(fc.constantFrom(1, 1900, 2000, 2018, 2020, 9999), fc.integer({ min: 1, max: 9999 })),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.constantFrom(1, 28, 29, 31), fc.integer({ min: 1, max: 31 })),
  )
  .map(([year, month, day]) => {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(day, daysInMonth(year, month)))}`;
  })
  .filter(isCivilDate);

const windows: fc.Arbitrary<Window> = fc
  .tuple(civilDates, civilDates)
  .map(([a, b]) => (a <= b ? { first: a, last: b } : { first: b, last: a }));
