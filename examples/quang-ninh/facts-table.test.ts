import { fileURLToPath } from 'node:url';
import { allowAll, openLedger } from '@orgledger/ledger';
import { memoryStore } from '@orgledger/store/memory';
import { expect, test } from 'vitest';
import { readFacts } from './facts.ts';
import { factsFile, factsTableFile, textOf } from './files.ts';
import { commandLines, factCoverage, factOf } from './index.ts';

const facts = readFacts(textOf(factsFile));

test('each fact became the commands and the entries that the table says; `vitest -u` writes it anew', async () => {
  const ledger = await openLedger({ store: memoryStore(), authorise: allowAll });
  const told = new Map<string, { readonly commands: string[]; entries: number }>();
  for (const line of commandLines()) {
    const { refused, entries } = await ledger.import([`${line}\n`], { actor: 'quang-ninh-example' });
    expect(refused).toStrictEqual([]);
    const id = idOf(line);
    const row = told.get(factOf(id) ?? 'assumed') ?? { commands: [], entries: 0 };
    row.commands.push(id);
    row.entries += entries;
    told.set(factOf(id) ?? 'assumed', row);
  }
  const table = facts.all.map(({ id, type }) => ({ fact: id, type, ...told.get(id) }));
  const text = table.map((row) => `${JSON.stringify(row)}\n`).join('');
  await expect(text).toMatchFileSnapshot(fileURLToPath(factsTableFile));
});

test('all 127 facts are in the table, each with a command and an entry', () => {
  const rows = factCoverage();
  expect(rows).toHaveLength(127);
  for (const { commands, entries } of rows) {
    expect(commands.length).toBeGreaterThan(0);
    expect(entries).toBeGreaterThanOrEqual(commands.length);
  }
});

test('exactly seven facts are notes, and every other fact is at least one typed command', () => {
  const typeOf = new Map(commandLines().map((line) => [idOf(line), commandOf(line)]));
  const noted = factCoverage().filter(({ commands }) => commands.some((id) => typeOf.get(id) === 'RecordNote'));
  expect(noted.map(({ fact }) => fact).toSorted()).toStrictEqual([
    'qn-001',
    'qn-075',
    'qn-080',
    'qn-083',
    'qn-088',
    'qn-123',
    'qn-124',
  ]);
  for (const { commands } of noted) expect(commands.map((id) => typeOf.get(id))).toStrictEqual(['RecordNote']);
});

const idOf = (line: string): string => String(JSON.parse(line).id);
const commandOf = (line: string): string => String(JSON.parse(line).command);
