import { describe, expect, test } from 'vitest';
import { incompatibilities } from './incompatibilities.ts';

const text = { type: 'string' };
const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const agency = object({ kind: { type: 'string', const: 'agency' }, agencyId: text });
const unknown = object({ kind: { type: 'string', const: 'unknown' } });
const places = (before: unknown, after: unknown) => incompatibilities(before, after).map(({ at }) => at);

describe('a change that breaks nothing written before', () => {
  test.each<[string, unknown, unknown]>([
    ['no change', object({ a: text }), object({ a: text })],
    [
      'another order of keys',
      { type: 'object', propertyNames: { maxLength: 64, type: 'string' } },
      { type: 'object', propertyNames: { type: 'string', maxLength: 64 } },
    ],
    ['another title or id', { ...text, title: 'old', $id: 'a' }, { ...text, title: 'new', $id: 'b' }],
    ['a new optional field', object({ a: text }), object({ a: text, b: text }, ['a'])],
    ['a required field that may be left out', object({ a: text }), object({ a: text }, [])],
    ['a required field that gets a default', object({ a: text }), object({ a: { ...text, default: 'x' } }, [])],
    ['one more value of an enum', { enum: ['party', 'state'] }, { enum: ['party', 'state', 'front'] }],
    ['a constant that becomes one of several values', { const: 'whole' }, { enum: ['whole', 'part'] }],
    ['wider bounds of a number', { type: 'integer', minimum: 0, maximum: 5 }, { type: 'integer', minimum: -1 }],
    ['a longer text', { type: 'string', minLength: 1, maxLength: 10 }, { type: 'string', maxLength: 20 }],
    ['a longer list', { type: 'array', items: text, maxItems: 2 }, { type: 'array', items: text, maxItems: 3 }],
    ['a pattern that is dropped', { type: 'string', pattern: '^a$' }, text],
    ['whole numbers that become any numbers', { type: 'integer' }, { type: 'number' }],
    ['one more type', { type: 'string' }, { type: ['string', 'null'] }],
    ['a value that may be null', text, { anyOf: [text, { type: 'null' }] }],
    ['a union of one kind', { oneOf: [agency] }, agency],
    ['one more kind of a union', { oneOf: [agency] }, { oneOf: [unknown, agency] }],
    ['a union with a default that stays', { ...text, default: 'x' }, { anyOf: [text, { type: 'null' }], default: 'x' }],
    ['a type that is no longer limited', text, {}],
    ['a place where nothing was accepted', false, text],
    ['bounds that stay', { type: 'integer', minimum: 0, maximum: 5 }, { type: 'integer', minimum: 0, maximum: 5 }],
    ['a kind that two branches of anyOf accept', { anyOf: [text] }, { anyOf: [text, { ...text, maxLength: 9 }, text] }],
  ])('%s is compatible', (_, before, after) => {
    expect(incompatibilities(before, after)).toEqual([]);
  });
});

describe('a change that breaks what was written before', () => {
  test.each<[string, unknown, unknown, string]>([
    ['a field that is gone', object({ a: text }), object({}), '/properties/a'],
    ['an optional field that is gone', object({ a: text }, []), object({}), '/properties/a'],
    ['a field that is renamed', object({ a: text }, []), object({ b: text }, []), '/properties/a'],
    ['a field that becomes required', object({ a: text }, []), object({ a: text }), '/required'],
    ['a new required field', object({}), object({ a: text }), '/required'],
    ['another type', text, { type: 'integer' }, '/type'],
    ['text where whole numbers were', { type: 'integer' }, text, '/type'],
    ['any number where text was', text, { type: 'number' }, '/type'],
    ['a field with a tilde that is gone', object({ 'a~/b': text }), object({}), '/properties/a~0~1b'],
    ['any number that becomes whole', { type: 'number' }, { type: 'integer' }, '/type'],
    ['a type where any was accepted', {}, text, '/type'],
    ['null that is no longer accepted', { anyOf: [text, { type: 'null' }] }, text, '/anyOf/1/type'],
    ['a value of an enum that is gone', { enum: ['party', 'state'] }, { enum: ['party'] }, '/enum'],
    ['another constant', { const: 'whole' }, { const: 'part' }, '/const'],
    ['values that are listed where any was accepted', text, { ...text, enum: ['a'] }, ''],
    ['a higher minimum', { type: 'integer', minimum: 0 }, { type: 'integer', minimum: 1 }, '/minimum'],
    ['a new maximum', { type: 'integer' }, { type: 'integer', maximum: 9 }, '/maximum'],
    ['a lower maximum', { type: 'integer', maximum: 9 }, { type: 'integer', maximum: 8 }, '/maximum'],
    ['an exclusive bound', { type: 'number' }, { type: 'number', exclusiveMinimum: 0 }, '/exclusiveMinimum'],
    ['a shorter text', { type: 'string', maxLength: 9 }, { type: 'string', maxLength: 8 }, '/maxLength'],
    ['a text that may not be empty', text, { type: 'string', minLength: 1 }, '/minLength'],
    ['a list that may not be empty', { type: 'array' }, { type: 'array', minItems: 1 }, '/minItems'],
    ['a new pattern', text, { type: 'string', pattern: '^a$' }, '/pattern'],
    ['another pattern', { type: 'string', pattern: 'a' }, { type: 'string', pattern: 'b' }, '/pattern'],
    ['a new format', text, { type: 'string', format: 'date' }, '/format'],
    [
      'items of another type',
      { type: 'array', items: text },
      { type: 'array', items: { type: 'null' } },
      '/items/type',
    ],
    ['items that are no longer accepted', { type: 'array' }, { type: 'array', items: false }, '/items'],
    ['unknown fields that are accepted', object({}), { type: 'object' }, '/additionalProperties'],
    ['unknown fields that are refused', { type: 'object' }, object({}), '/additionalProperties'],
    [
      'a field where others were accepted',
      { type: 'object' },
      { type: 'object', properties: { a: text } },
      '/additionalProperties/type',
    ],
    ['a default that changes', { ...text, default: 'x' }, { ...text, default: 'y' }, '/default'],
    ['a default that is gone', { ...text, default: 'x' }, text, '/default'],
    ['a kind of a union that is gone', { oneOf: [agency, unknown] }, { oneOf: [agency] }, '/oneOf/1/required'],
    ['a union that is left with nothing', text, { anyOf: [] }, ''],
    ['a kind that two branches accept', { oneOf: [text] }, { oneOf: [text, { type: ['string', 'null'] }] }, '/oneOf/0'],
    ['a keyword beside a union', { anyOf: [text] }, { anyOf: [text], not: { const: '' } }, '/not'],
    ['a keyword that is not judged here', text, { type: 'string', not: { const: '' } }, '/not'],
  ])('%s is found', (_, before, after, at) => {
    expect(places(before, after)).toContain(at);
  });

  test('the place is a JSON Pointer through fields, items and kinds', () => {
    const shape = (maxLength: number) =>
      object({
        'a/b': { type: 'array', items: { oneOf: [unknown, object({ name: { type: 'string', maxLength } })] } },
      });
    expect(incompatibilities(shape(9), shape(8))).toEqual([
      {
        at: '/properties/a~1b/items/oneOf/1/properties/name/maxLength',
        change: 'maxLength was 9 and would be 8',
      },
    ]);
  });

  test('a kind of a union that gets a required field is reported by that field, not by the other kinds', () => {
    const stricter = object({ ...agency.properties, reason: text });
    expect(incompatibilities({ oneOf: [unknown, agency] }, { oneOf: [unknown, stricter] })).toEqual([
      { at: '/oneOf/1/required', change: 'the field reason would be required' },
    ]);
  });

  test('several changes are all reported', () => {
    expect(places(object({ a: text, b: text }), object({ a: { type: 'null' }, c: text }))).toEqual([
      '/required',
      '/properties/a/type',
      '/properties/b',
    ]);
  });
});
