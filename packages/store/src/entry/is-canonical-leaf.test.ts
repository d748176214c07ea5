import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCanonicalByDefinition, isCanonicalLeaf } from './is-canonical-leaf.ts';
import { leafOf } from './leaf.ts';
import { leafIn } from './parse-leaf.ts';

const PLACE = { ledgerId: 'ledger-1', stream: 'agency-ha-long', revision: 0 };
const ENTRY = { id: '7d444840-9dc0-51e1-bb5f-2f6d3fc5a5c1', type: 'A', version: 1, recordedAt: 'now', metadata: {} };
const written = (data: object): string => leafOf({ ...ENTRY, data: JSON.parse(JSON.stringify(data)) }, PLACE);
const nested = (levels: number): object => (levels === 1 ? {} : { inner: nested(levels - 1) });

const bothSay = (text: string): boolean => {
  const leaf = leafIn(text);
  const answer = isCanonicalLeaf(text, leaf);
  expect(answer).toBe(isCanonicalByDefinition(text, leaf));
  return answer;
};

describe('whether a text is canonical', () => {
  it.each([
    ['the plainest', {}],
    ['keys that look like numbers', { 10: 'ten', 9: 'nine', a: 1 }],
    ['every kind of value', { a: [1, -0.5, 1e21, 'Hạ Long', null, true, { z: 1, Z: 2 }], b: '\u0000"\\\n\ufffd' }],
    ['as deep as data may be', nested(32)],
    ['a key of a prototype', JSON.parse('{"__proto__":1}')],
  ])('%s: yes', (_, data) => {
    expect(bothSay(written(data))).toBe(true);
  });

  it.each<[string, (text: string) => string]>([
    ['a space', (text) => text.replace('":', '": ')],
    ['a key given twice', (text) => text.replace('"type":', '"type":"B","type":')],
    ['a further member', (text) => text.replace('"version":1', '"version":1,"zone":1')],
    [
      'another order of members',
      (text) => text.replace('{"data":{"a":1,"b":"x"},', '{').replace(/}$/, ',"data":{"a":1,"b":"x"}}'),
    ],
    ['another order of keys', (text) => text.replace('"a":1,"b":"x"', '"b":"x","a":1')],
    ['a number with a point', (text) => text.replace('"a":1', '"a":1.0')],
    ['a negative zero', (text) => text.replace('"a":1', '"a":-0')],
    ['an escape that is not needed', (text) => text.replace('"x"', String.raw`"\u0078"`)],
    ['a lone surrogate', (text) => text.replace('"x"', String.raw`"\ud800"`)],
    ['data too deep', (text) => text.replace('"x"', JSON.stringify(nested(32)))],
    ['keys that look like numbers, the smaller first', (text) => text.replace('"a":1', '"9":1,"10":1')],
  ])('%s: no', (_, change) => {
    const text = written({ a: 1, b: 'x' });
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(bothSay(changed)).toBe(false);
  });

  it('the fast answer is that of the definition', () => {
    const data = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }));
    fc.assert(
      fc.property(data, fc.nat(), fc.constantFrom(' ', '0', '"', ',', '\\', '}'), (value, at, sign) => {
        const text = written(value);
        expect(bothSay(text)).toBe(true);
        const place = at % text.length;
        const changed = text.slice(0, place) + sign + text.slice(place);
        try {
          leafIn(changed);
        } catch {
          return;
        }
        bothSay(changed);
      }),
      { numRuns: 1_000 },
    );
  });
});
