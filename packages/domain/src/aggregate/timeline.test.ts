import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowOf } from '../time/index.ts';
import { compareFold, type FoldKey, foldIndex, keyOf } from './timeline.ts';

const key = (text: string, order = 0, place = 0): FoldKey => ({ window: windowOf(text), order, place });

// Few values each, so that keys often agree in part or whole.
const keys: fc.Arbitrary<FoldKey> = fc
  .tuple(
    fc.constantFrom('2018', '2018-02', '2018-02-28', '[..2018-02-28]', '[2018-02-01..2018-12-31]', '2019-01-01'),
    fc.integer({ min: -1, max: 1 }),
    fc.nat({ max: 5 }),
  )
  .map(([text, order, place]) => key(text, order, place));

describe('fold order', () => {
  test.each<[string, FoldKey, FoldKey]>([
    ['an earlier last day', key('2018-02-27', 9, 9), key('2018-02-28', 0, 0)],
    ['an earlier last day, though it may have begun later', key('2018-02-27'), key('[..2018-02-28]')],
    ['on the same last day an earlier first day', key('[..2018-02-28]', 9, 9), key('2018-02', 0, 0)],
    ['in the same window a lower order', key('2018-02-28', -1, 9), key('2018-02-28', 0, 0)],
    ['with the same order an earlier place', key('2018-02-28', 0, 1), key('2018-02-28', 0, 2)],
  ])('%s comes first', (_, earlier, later) => {
    expect(compareFold(earlier, later)).toBeLessThan(0);
    expect(compareFold(later, earlier)).toBeGreaterThan(0);
  });

  test('is a total order', () => {
    fc.assert(
      fc.property(keys, keys, keys, (a, b, c) => {
        expect(Math.sign(compareFold(a, b)) + Math.sign(compareFold(b, a))).toBe(0);
        if (compareFold(a, b) <= 0 && compareFold(b, c) <= 0) expect(compareFold(a, c)).toBeLessThanOrEqual(0);
        expect(compareFold(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});

describe('the index at which an entry belongs', () => {
  test('inserting entries one by one sorts them, and equal ones keep their order', () => {
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 40 }), (arriving) => {
        const inserted: FoldKey[] = [];
        for (const next of arriving) inserted.splice(foldIndex(inserted, next), 0, next);
        // Array.prototype.toSorted is stable.
        const sorted = arriving.toSorted(compareFold);
        expect(inserted).toHaveLength(sorted.length);
        for (const [index, entry] of sorted.entries()) expect(inserted[index]).toBe(entry);
      }),
    );
  });

  test('of an empty list is its start', () => {
    expect(foldIndex([], key('2018'))).toBe(0);
  });
});

describe('the place of an event', () => {
  const at = { window: windowOf('2018-02'), place: 4 };

  test('is its window and its order, 0 where it has none', () => {
    expect(keyOf({ effective: '2018-02', order: 3 }, 4)).toEqual({ ...at, order: 3 });
    expect(keyOf({ effective: '2018-02' }, 4)).toEqual({ ...at, order: 0 });
    expect(keyOf({ effective: '2018-02', order: 'third' }, 4)).toEqual({ ...at, order: 0 });
  });

  test.each([{}, { order: 3 }, { effective: undefined }, { effective: 2018 }])('is none of %j', (data) => {
    expect(keyOf(data, 4)).toBeUndefined();
  });
});
