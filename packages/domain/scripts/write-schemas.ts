/**
 * Writes the JSON Schema of every event version and command to `schemas/`. With `--check` it writes nothing and exits 1
 * when a file is missing or differs. It never replaces a schema by an incompatible one; for a shape that was never
 * released, remove its file first.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateSchemas, isSchema, type JsonSchema, planSchemas } from '../src/schema-compat/index.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const folder = join(import.meta.dirname, '../schemas');

const read = (file: string): JsonSchema => {
  const schema: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  if (!isSchema(schema)) throw new TypeError(`schemas/${file} is not a JSON Schema object`);
  return schema;
};

const files = globSync('{events,commands}/*.json', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
const generated = generateSchemas();
const { writes, problems } = planSchemas(new Map(files.map((file) => [file, read(file)])), generated);

for (const { file, at, change, remedy } of problems) {
  console.error(`schemas/${file}${at === '' ? '' : ` at ${at}`}: ${change}\n  ${remedy}`);
}
if (problems.length > 0) {
  console.error(`schemas: ${problems.length} incompatible changes, nothing written`);
  process.exitCode = 1;
} else if (values.check) {
  for (const file of writes.keys()) console.error(`schemas/${file} is not up to date: run pnpm schemas`);
  if (writes.size > 0) process.exitCode = 1;
  console.log(`schemas: ${generated.size} checked, ${writes.size} out of date`);
} else {
  for (const [file, text] of writes) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  console.log(`schemas: ${generated.size} up to date, ${writes.size} of them written`);
}
