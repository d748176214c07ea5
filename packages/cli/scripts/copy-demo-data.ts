// Runs before the package is packed: an installed command has no checkout to take its demo from.
import { cp, mkdir, rm } from 'node:fs/promises';

const from = new URL('../../../examples/quang-ninh/', import.meta.url);
const to = new URL('../demo-data/', import.meta.url);
await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
for (const file of ['commands.ndjson', 'facts-table.ndjson', 'assumptions.json', 'people.json'])
  await cp(new URL(file, from), new URL(file, to));
