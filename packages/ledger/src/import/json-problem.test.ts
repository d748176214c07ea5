import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonProblem } from './json-problem.ts';

describe('where a text stops being JSON', () => {
  test.each<readonly [string, number]>([
    ['', 0],
    ['  ', 2],
    ['{', 1],
    ['{"a":1', 6],
    ['{"a"', 4],
    ['{"a":}', 5],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a":1]', 6],
    ['{"a":1}{"b":2}', 7],
    ['1,2', 1],
    [']', 0],
    ['{"a":tru}', 5],
    ['{"a":truer}', 5],
    ['{"a":01}', 5],
    ['{"a":1.}', 5],
    ['{"a":NaN}', 5],
    ["{'a':1}", 1],
    // A string that is broken begins where its first quote is.
    ['{"a":"b}', 5],
    ['{"a":"b\tc"}', 5],
    ['{"a":"\\x"}', 5],
    ['{"a":"\\u12g4"}', 5],
    ['{"a":"b\\', 5],
    ['Kính gửi', 0],
  ])('%j: at %i', (text, place) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(jsonProblem(text)).toBe(place);
  });

  test('is its end for what JSON.parse accepts, and before its end for what follows JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('}', 'x', '"', ',', ':'), (text, stray) => {
        expect(jsonProblem(text)).toBe(text.length);
        expect(jsonProblem(`${text} ${stray}`)).toBe(text.length + 1);
      }),
    );
  });

  test('is within the text or at its end, whatever JSON.parse refuses', () => {
    const texts = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', '{', ']', ',', '"', '\\', '\u0001', '-', '.'));
    fc.assert(
      fc.property(texts, ([json, at, stray]) => {
        const cut = at % (json.length + 1);
        const text = json.slice(0, cut) + stray + json.slice(cut + 1);
        let refused = false;
        try {
          JSON.parse(text);
        } catch {
          refused = true;
        }
        const place = jsonProblem(text);
        expect(place).toBeLessThanOrEqual(text.length);
        if (place < text.length) expect(refused).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
