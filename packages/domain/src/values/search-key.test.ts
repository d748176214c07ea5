import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKey } from './search-key.ts';

describe('a search key', () => {
  test.each([
    ['922-QĐ/TU', '922-qd/tu'],
    ['Đề án 25', 'de an 25'],
    ['ĐỀ ÁN 25', 'de an 25'],
    ['Ủy ban Kiểm tra Thành ủy Hạ Long', 'uy ban kiem tra thanh uy ha long'],
    ['16-TB/TW', '16-tb/tw'],
  ])('of %s is %s', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  test('tells apart what differs by more than case and diacritics', () => {
    expect(searchKey('922-QĐ/TU')).not.toBe(searchKey('922-QĐ/TW'));
    expect(searchKey('Đ 1')).not.toBe(searchKey('Đ1'));
  });

  test('is the same in every Unicode form, and of itself', () => {
    const letter = fc.constantFrom(...'aăâđeêioôơuưyAĂÂĐEÊIOÔƠUƯY0 -/'.split(''));
    const mark = fc.constantFrom('', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323');
    const text = fc.array(fc.tuple(letter, mark).map((pair) => pair.join(''))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (one) => {
        expect(searchKey(one.normalize('NFC'))).toBe(searchKey(one.normalize('NFD')));
        expect(searchKey(one)).toMatch(/^[a-z0 /-]*$/);
        expect(searchKey(searchKey(one))).toBe(searchKey(one));
      }),
    );
  });
});
