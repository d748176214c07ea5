import { expect, test } from 'vitest';
import { fieldOf } from './field-of.ts';

test.each<readonly [string, readonly PropertyKey[], string]>([
  ['names of fields and places in lists', ['data', 'predecessors', 0, 'agencyId'], 'data.predecessors.0.agencyId'],
  ['words of metadata', ['$causationId', 'a-b_c'], '$causationId.a-b_c'],
  ['nothing', [], ''],
  ['text from outside, stripped', ['data', 'Nguyễn A.'], 'data.Nguy?n?A?'],
  ['text from outside, cut', ['x'.repeat(100), 'y'], `${'x'.repeat(40)}.y`],
  [
    'a long way, cut',
    Array.from({ length: 9 }, () => 'x'.repeat(40)),
    `${`${'x'.repeat(40)}.`.repeat(4)}${'x'.repeat(36)}`,
  ],
])('%s', (_, path, field) => {
  expect(fieldOf(path)).toBe(field);
});
