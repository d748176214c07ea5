import { expect, test } from 'vitest';
import type { Origin } from './command.ts';
import { commandsFrom, ndjsonFrom } from './commands.ts';
import { readFacts } from './facts.ts';
import { assumptionsFile, commandsFile, factsFile, personsFile, textOf } from './files.ts';
import { assumptions, commandLines, people } from './index.ts';
import { readPersons } from './persons.ts';
import { firstPart } from './scope.ts';

const facts = readFacts(textOf(factsFile));
const persons = readPersons(textOf(personsFile));
const commands = commandsFrom(facts, persons);
const lines = commandLines();
const rows = assumptions();

test('commands.ndjson is what the facts give; `pnpm run commands` here writes it anew', () => {
  expect(textOf(commandsFile)).toBe(ndjsonFrom(facts, persons));
});

test('every line is a JSON object below 10 kB, in NFC', () => {
  expect(lines).toHaveLength(commands.length);
  for (const line of lines) {
    expect(JSON.parse(line)).toBeTypeOf('object');
    expect(Buffer.byteLength(line)).toBeLessThan(10_000);
    expect(line).toBe(line.normalize('NFC'));
  }
});

test('the fields of every line stand in the same order', () => {
  const order = ['command', 'id', 'effective', 'order', 'instruments', 'case', 'actor', 'provenance', 'data'];
  for (const line of lines) {
    const keys = Object.keys(JSON.parse(line));
    expect(keys).toStrictEqual(order.filter((key) => keys.includes(key)));
  }
});

test('the first part tells three mergers, each with its six agencies, posts and seals, and what followed in Hạ Long', () => {
  const count = Map.groupBy(commands, ({ command }) => command);
  expect(Object.fromEntries([...count].map(([command, given]) => [command, given.length]))).toStrictEqual({
    EstablishAgency: 13,
    EstablishPosition: 6,
    RegisterSeal: 6,
    AdoptScheme: 1,
    UnifyTitles: 3,
    RecordMerger: 3,
    SetStaffingQuota: 2,
    TransferAffiliatedBody: 3,
    ChangeFundingChannel: 1,
    AssignFunctions: 1,
    IssueWorkingRegulation: 1,
    RaiseIssue: 3,
  });
});

test('no two commands have the same id', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});

test('no name of a person occurs outside people.json and the facts', () => {
  const names = [...people().values(), ...facts.positionHeld.map(({ person }) => person)];
  expect(names).toHaveLength(4);
  const texts = [textOf(commandsFile), textOf(assumptionsFile)].map(bare);
  for (const name of names) for (const text of texts) expect(text).not.toContain(bare(name));
});

test('a person has the name of the official who is named as head of the joint agency, and nothing in the id says so', () => {
  for (const { id, district, pair } of firstPart) {
    const head = `${district}/${facts.pairs[pair].agency.slug}#head`;
    const official = facts.positionHeld.find(({ post }) => post === head)?.person;
    expect(people().get(persons.get(id) ?? '')).toBe(official);
  }
  expect([...people().keys()].filter((id) => ![...persons.values()].includes(id))).toStrictEqual([]);
  for (const id of persons.values()) expect(id).toMatch(/^p-[a-z0-9]{6}$/);
});

test('every command and field that is assumed names its row of the table', () => {
  const known = new Set(rows.map(({ id }) => id));
  const named = commands.flatMap(({ provenance }) => assumedOf(provenance)).map(rowOf);
  expect(named.filter((row) => row === undefined || !known.has(row))).toStrictEqual([]);
});

test('every row of the table is there once, and stands behind a command or behind the directory of people', () => {
  const named = new Set(commands.flatMap(({ provenance }) => assumedOf(provenance)).map(rowOf));
  const ids = rows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !named.has(id))).toStrictEqual(['officials-are-those-persons']);
});

test('every fact that is referred to is one of the facts', () => {
  const ids = commands.flatMap(({ id, provenance: { ref } }) => [
    ...(id.startsWith('assumed/') ? [] : [id.replace(/\/.*$/, '')]),
    ...(ref === undefined ? [] : [ref]),
  ]);
  const referred = [...ids, ...rows.flatMap((row) => row.facts)];
  expect(referred.filter((id) => !facts.ids.has(id))).toStrictEqual([]);
});

// Without marks, so that no spelling of a name slips through, NFC or NFD, with or without diacritics.
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase();

type Statement = { readonly mark: Origin['mark']; readonly note?: string | undefined };

const assumedOf = (origin: Origin): readonly Statement[] =>
  [origin, ...(origin.fields ?? [])].filter(({ mark }) => mark === 'assumed');

const rowOf = ({ note }: Statement): string | undefined => /\[assumption: ([a-z-]+)\]$/.exec(note ?? '')?.[1];
