/** Writes the table of all rules to `RULES.md`. With `--check` it writes nothing and exits 1 when the file differs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rulesDocument } from '../src/rules/rules-document.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const file = join(import.meta.dirname, '../RULES.md');
const text = rulesDocument();

if (!values.check) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('packages/domain/RULES.md is not up to date: run pnpm rules');
  process.exitCode = 1;
}
