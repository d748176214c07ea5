import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandSchemas, currentVersion, eventSchemas } from '../registry/index.ts';
import { generateSchemas } from './generate.ts';
import { textOf } from './json-schema.ts';

const folder = join(import.meta.dirname, '../../schemas');
const generated = generateSchemas();

test.each([...generated])('the checked-in schema equals the code: %s', (file, schema) => {
  expect(readFileSync(join(folder, file), 'utf8')).toBe(textOf(schema));
});

test('every event type has a schema of each of its versions, and no other file is there', () => {
  const expected = [...eventSchemas.keys()].flatMap((type) =>
    Array.from({ length: currentVersion(type) }, (_, index) => `${type}.v${index + 1}.json`),
  );
  expect(globSync('*', { cwd: join(folder, 'events') }).toSorted()).toEqual(expected.toSorted());
});

test('every command has a schema, and no other file is there', () => {
  const expected = [...commandSchemas.keys()].map((type) => `${type}.json`);
  expect(globSync('*', { cwd: join(folder, 'commands') }).toSorted()).toEqual(expected.toSorted());
});

test('every schema has an id of its own and names its draft', () => {
  const ids = [...generated.values()].map((schema) => schema['$id']);
  expect(new Set(ids).size).toBe(generated.size);
  for (const schema of generated.values())
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
});
