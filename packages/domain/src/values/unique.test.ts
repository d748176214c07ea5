import { expect, test } from 'vitest';
import { z } from 'zod';
import { listOnce } from './unique.ts';

const list = listOnce(z.object({ id: z.string(), posts: z.int() }), 3, ({ id }) => id);
const named = (...ids: readonly string[]) => ids.map((id, posts) => ({ id, posts }));

test.each([
  ['nothing', [], true],
  ['as much as it may', ['a', 'b', 'c'], true],
  ['more than it may', ['a', 'b', 'c', 'd'], false],
  ['one thing twice', ['a', 'b', 'a'], false],
])('a list of %s: %j, may be: %s', (_, ids, expected) => {
  expect(list.safeParse(named(...ids)).success).toBe(expected);
});
