import { describe, expect, test } from 'vitest';
import { type JsonSchema, textOf } from './json-schema.ts';
import { planSchemas } from './plan.ts';

const renamed: JsonSchema = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] };
const wider: JsonSchema = { ...renamed, required: [] };
const files = (...entries: [string, JsonSchema][]) => new Map(entries);

describe('planning the schema files', () => {
  test('files that are up to date are left alone', () => {
    expect(planSchemas(files(['events/A.v1.json', renamed]), files(['events/A.v1.json', renamed]))).toEqual({
      writes: new Map(),
      problems: [],
    });
  });

  test('the order of keys and of required fields makes no difference', () => {
    const one = { type: 'object', required: ['a', 'b'], properties: { a: {}, b: {} } };
    const other = { properties: { b: {}, a: {} }, required: ['b', 'a'], type: 'object' };
    expect(textOf(one)).toBe(textOf(other));
    expect(planSchemas(files(['events/A.v1.json', one]), files(['events/A.v1.json', other])).writes.size).toBe(0);
  });

  test('the order of the values of an enum is kept', () => {
    expect(textOf({ enum: ['b', 'a'] })).toBe('{\n  "enum": [\n    "b",\n    "a"\n  ]\n}\n');
  });

  test('a new type or version is written', () => {
    const plan = planSchemas(
      files(['events/A.v1.json', renamed]),
      files(['events/A.v1.json', renamed], ['events/A.v2.json', wider]),
    );
    expect(plan).toEqual({ writes: new Map([['events/A.v2.json', textOf(wider)]]), problems: [] });
  });

  test('a compatible change is written', () => {
    const plan = planSchemas(files(['commands/A.json', renamed]), files(['commands/A.json', wider]));
    expect(plan).toEqual({ writes: new Map([['commands/A.json', textOf(wider)]]), problems: [] });
  });

  test('an incompatible event is answered with a new version and an upcaster', () => {
    const { problems } = planSchemas(files(['events/A.v1.json', wider]), files(['events/A.v1.json', renamed]));
    expect(problems).toEqual([
      {
        file: 'events/A.v1.json',
        at: '/required',
        change: 'the field name would be required',
        remedy: expect.stringContaining('upcaster'),
      },
    ]);
  });

  test('an incompatible command is answered with an optional field or another name', () => {
    const { problems } = planSchemas(files(['commands/A.json', wider]), files(['commands/A.json', renamed]));
    expect(problems).toEqual([expect.objectContaining({ remedy: expect.stringContaining('another name') })]);
  });

  test.each(['events/A.v1.json', 'commands/A.json'])('a type that used to exist cannot go: %s', (file) => {
    const { problems } = planSchemas(files([file, renamed]), files());
    expect(problems).toEqual([expect.objectContaining({ file, at: '' })]);
  });
});
