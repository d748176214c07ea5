import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameJson } from './same-json.ts';

test.each<readonly [unknown, unknown, boolean]>([
  [{ a: 1, b: [1, { c: 'x' }] }, { b: [1, { c: 'x' }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: 1 }, { a: 1, b: null }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [[1, 2], [1], false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [{ 0: 1, length: 1 }, [1], false],
  [null, {}, false],
  [undefined, {}, false],
  ['1', 1, false],
])('%j and %j: %s', (one, other, same) => {
  expect(sameJson(one, other)).toBe(same);
  expect(sameJson(other, one)).toBe(same);
});

test('a value is the same as its copy, and any two are the same when their texts are', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), fc.jsonValue(), (one, other) => {
      const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
      expect(sameJson(one, copy(one))).toBe(true);
      if (JSON.stringify(one) === JSON.stringify(other)) expect(sameJson(one, other)).toBe(true);
    }),
  );
});
