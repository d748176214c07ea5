import { expect, test } from 'vitest';
import { isSchema, textOf } from './json-schema.ts';

test('a schema is an object, and neither null nor a list', () => {
  expect([{}, null, [], 'a', true].map(isSchema)).toEqual([true, false, false, false, false]);
});

test('the text of a schema has keys and required fields in order, and leaves other lists as they are', () => {
  const text = textOf({ required: ['b', 'a'], enum: ['b', 'a', null], default: null, a: [{ d: 1, c: 2 }] });
  expect(JSON.parse(text)).toEqual({
    a: [{ c: 2, d: 1 }],
    default: null,
    enum: ['b', 'a', null],
    required: ['a', 'b'],
  });
  expect(text.replace(/\s/g, '')).toBe(
    '{"a":[{"c":2,"d":1}],"default":null,"enum":["b","a",null],"required":["a","b"]}',
  );
});
