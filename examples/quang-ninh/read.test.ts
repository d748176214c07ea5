import { expect, test } from 'vitest';
import { flag, list, object, oneOf, optional, table, text, whole } from './read.ts';

const agency = object({
  id: text,
  posts: optional(whole),
  bloc: oneOf('party', 'state'),
  names: list(text),
  ended: flag,
});

test('an object is read field by field, and what is not asked for is left out', () => {
  const given = { id: 'a', posts: null, bloc: 'party', names: ['A'], ended: false, other: 1 };
  expect(agency(given, 'file')).toStrictEqual({ id: 'a', posts: undefined, bloc: 'party', names: ['A'], ended: false });
});

test('a table keeps keys that every object inherits', () => {
  expect(table(text)(JSON.parse('{"__proto__":"a","constructor":"b"}'), 'file')).toStrictEqual(
    new Map([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]),
  );
});

test.each([
  [{}, 'file.id: a text is expected'],
  [{ id: 'a', posts: 1.5 }, 'file.posts: a whole number is expected'],
  [{ id: 'a', bloc: 'front' }, 'file.bloc: one of party, state is expected'],
  [{ id: 'a', bloc: 'party', names: 'A' }, 'file.names: a list is expected'],
  [{ id: 'a', bloc: 'party', names: ['A', 1] }, 'file.names[1]: a text is expected'],
  [{ id: 'a', bloc: 'party', names: [], ended: 'no' }, 'file.ended: true or false is expected'],
  [[], 'file: an object is expected'],
])('a file of another shape is refused with the place: %j', (given, message) => {
  expect(() => agency(given, 'file')).toThrow(message);
});
