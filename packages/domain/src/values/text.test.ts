import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { name, note, term, translations } from './text.ts';

// Half surrogate pairs, control characters and combining marks included.
const codeUnits = fc
  .oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x300, max: 0x31b }), fc.integer({ min: 0, max: 0x7f }))
  .map((unit) => String.fromCharCode(unit));

describe.each([
  ['a name', name, 300],
  ['a note', note, 2000],
])('%s', (_, schema, max) => {
  test('is kept in NFC with its diacritics, whatever form it came in', () => {
    const text = 'Ban Tổ chức Thành ủy Hạ Long, Đông Triều';
    expect(schema.parse(text.normalize('NFD'))).toBe(text.normalize('NFC'));
    expect(schema.parse(text.normalize('NFC'))).toBe(text.normalize('NFC'));
  });

  test('loses the spaces around it', () => {
    expect(schema.parse('  Phòng Nội vụ\u00A0')).toBe('Phòng Nội vụ');
  });

  test('is measured in NFC and without the spaces around it', () => {
    expect(schema.parse(` ${'ệ'.normalize('NFD').repeat(max)} `)).toHaveLength(max);
    expect(schema.safeParse('a'.repeat(max + 1)).success).toBe(false);
  });

  test.each([
    ['no character', ''],
    ['only spaces', ' \u00A0 '],
    ['a new line', 'a\nb'],
    ['a tabulator', 'a\tb'],
    ['a null character', 'a\u0000b'],
    ['an escape sequence', 'a\u001B[31mb'],
    ['a delete character', 'a\u007Fb'],
    ['a control character of the second range', 'a\u0085b'],
    ['a control character at its end', 'a\n'],
    ['half a surrogate pair', 'a\uD83D'],
    ['the other half', '\uDE00a'],
  ])('with %s is refused', (_, text) => {
    expect(schema.safeParse(text).success).toBe(false);
  });

  test('beyond the first plane is accepted', () => {
    expect(schema.parse('𠀀 😀')).toBe('𠀀 😀');
  });

  test('that was accepted once is accepted again as it is', () => {
    fc.assert(
      fc.property(
        fc.array(codeUnits, { maxLength: 60 }).map((units) => units.join('')),
        (text) => {
          const first = schema.safeParse(text);
          if (first.success) expect(schema.parse(first.data)).toBe(first.data);
        },
      ),
    );
  });
});

describe('a term', () => {
  test.each(['district', 'level-2', 'joint-activity', 'a'.repeat(64)])('can be %s', (text) => {
    expect(term.parse(text)).toBe(text);
  });

  test.each(['', 'District', 'huyện', 'level 2', 'a--b', '-a', 'a-', 'a/b', 'a'.repeat(65)])('cannot be %j', (text) => {
    expect(term.safeParse(text).success).toBe(false);
  });
});

describe('a name in another language', () => {
  test.each(['en', 'vi', 'zh-Hant', 'en-GB'])('has a language tag such as %s', (language) => {
    expect(translations.safeParse([{ language, name: 'Home Affairs' }]).success).toBe(true);
  });

  test.each(['', 'EN', 'english', 'e', 'en_GB'])('cannot have the language tag %j', (language) => {
    expect(translations.safeParse([{ language, name: 'Home Affairs' }]).success).toBe(false);
  });
});
