import { describe, expect, test } from 'vitest';
import * as ids from './ids.ts';

const schemas = Object.entries(ids);

describe.each(schemas)('%s', (_, schema) => {
  test.each(['a', '7', 'ha-long', 'ha-long/org-home#head', 'person~0001', 'a'.repeat(128), 'constructor/a', 'valueof'])(
    'accepts %s',
    (text) => {
      expect(schema.parse(text)).toBe(text);
    },
  );

  test.each([
    ['nothing', ''],
    ['more than 128 characters', 'a'.repeat(129)],
    ['upper case', 'Ha-Long'],
    ['spaces', 'ha long'],
    ['a space after it', 'ha-long '],
    ['a new line after it', 'ha-long\n'],
    ['diacritics in NFC', 'hạ-long'.normalize('NFC')],
    ['diacritics in NFD', 'hạ-long'.normalize('NFD')],
    ['the letter đ', 'đông-triều'],
    ['a separator at the start', '-ha-long'],
    ['a separator at the end', 'ha-long/'],
    ['two separators in a row', 'ha--long'],
    ['two different separators in a row', 'ha-/long'],
    ['an underscore', 'ha_long'],
    ['a dot', '..'],
    ['digits of another script', '１２'],
  ])('refuses %s: %j', (_, text) => {
    expect(schema.safeParse(text).success).toBe(false);
  });

  test.each(Object.getOwnPropertyNames(Object.prototype))('refuses %s, a member of every plain object', (text) => {
    expect(schema.safeParse(text).success).toBe(false);
  });

  test.each([undefined, null, 7, ['a'], { a: 1 }])('refuses %j, which is no text', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
