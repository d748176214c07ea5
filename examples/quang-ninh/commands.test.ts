import { expect, test } from 'vitest';
import type { Origin } from './command.ts';
import { commandsFrom, ndjsonFrom } from './commands.ts';
import { readFacts } from './facts.ts';
import { assumptionsFile, commandsFile, factsFile, personsFile, textOf } from './files.ts';
import { assumptions, commandLines, conflicts, people } from './index.ts';
import { pairOf } from './pair.ts';
import { readPersons } from './persons.ts';

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

test('the story is told in commands of many types', () => {
  const count = Map.groupBy(commands, ({ command }) => command);
  expect(Object.fromEntries([...count].map(([command, given]) => [command, given.length]))).toStrictEqual({
    EstablishAgency: 90,
    EstablishPosition: 57,
    RegisterSeal: 56,
    AdoptScheme: 1,
    UnifyTitles: 28,
    DraftScheme: 2,
    OpenConsultation: 1,
    CloseConsultation: 1,
    RequestPilotLeave: 1,
    GrantPilotLeave: 1,
    RecordMerger: 30,
    SetPostLimit: 2,
    ReassignGroup: 2,
    TrainGroup: 2,
    SetStaffingQuota: 2,
    TransferAffiliatedBody: 3,
    ChangeFundingChannel: 1,
    AssignFunctions: 1,
    RecordScope: 5,
    IntegrateProcedures: 1,
    IssueWorkingRegulation: 1,
    AttestHolder: 3,
    DeclareMoratorium: 1,
    HoldReview: 1,
    IssueDirective: 1,
    RaiseIssue: 4,
    SurrenderSeal: 4,
    AbolishAgency: 81,
    SuspendPilotLeave: 1,
    RenameAgency: 2,
    SplitAgency: 26,
    RecordNote: 7,
  });
});

test('no two commands have the same id', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});

test('no name of a person occurs outside people.json and the facts', () => {
  const names = [...people().values(), ...facts.positionHeld.map(({ person }) => person)];
  expect(new Set(names).size).toBe(3);
  const texts = [textOf(commandsFile), textOf(assumptionsFile)].map(bare);
  for (const name of names) for (const text of texts) expect(text).not.toContain(bare(name));
});

test('a person has the name of the official who is named as head, and nothing in the id says so', () => {
  for (const fact of facts.consolidations) {
    const official = facts.positionHeld.find(({ post }) => post === fact.successor.headPost.id)?.person;
    expect(people().get(persons.get(pairOf(fact).id) ?? '')).toBe(official);
  }
  expect([...people().values()]).toHaveLength(facts.positionHeld.length);
  expect([...people().keys()].filter((id) => ![...persons.values()].includes(id))).toStrictEqual([]);
  expect(new Set(persons.values()).size).toBe(29);
  for (const id of persons.values()) expect(id).toMatch(/^p-[a-z0-9]{6}$/);
});

test('every command and field that is assumed names its row of the table', () => {
  const known = new Set(rows.map(({ id }) => id));
  const named = commands.flatMap(({ provenance }) => assumedOf(provenance)).map(rowOf);
  expect(named.filter((row) => row === undefined || !known.has(row))).toStrictEqual([]);
});

test('every row of the table is there once, and stands behind a command', () => {
  const named = new Set(commands.flatMap(({ provenance }) => assumedOf(provenance)).map(rowOf));
  const ids = rows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !named.has(id))).toStrictEqual([]);
});

test('a row names every fact whose commands rest on it, and only facts', () => {
  const known = new Set(facts.all.map(({ id }) => id));
  for (const row of rows) {
    const concerned = row.facts.flatMap(expanded);
    expect(concerned.filter((id) => !known.has(id))).toStrictEqual([]);
    const resting = commands
      .filter(({ provenance }) => assumedOf(provenance).some((one) => rowOf(one) === row.id))
      .flatMap(({ provenance: { ref } }) => (ref === undefined ? [] : [ref]));
    expect(resting.filter((id) => !concerned.includes(id))).toStrictEqual([]);
  }
});

test('every command that is not wholly assumed tells one of the facts, and is called after it', () => {
  const known = new Set(facts.all.map(({ id }) => id));
  for (const { id, provenance } of commands) {
    if (id.startsWith('assumed/')) expect(provenance.mark).toBe('assumed');
    else expect(id.replace(/\/\d+$/, '')).toBe(provenance.ref);
    if (provenance.ref !== undefined) expect(known).toContain(provenance.ref);
  }
});

test('each conflict between sources is named by the row that says how it was settled', () => {
  expect(conflicts()).toHaveLength(5);
  expect(rows.flatMap(({ conflict }) => conflict ?? [])).toStrictEqual(conflicts().map(({ about }) => about));
});

/** The facts of a range such as `qn-096..qn-121`, or the one. */
const expanded = (range: string): readonly string[] => {
  const [first = '', last = first] = range.split('..');
  const from = Number(first.slice(3));
  return Array.from({ length: Number(last.slice(3)) - from + 1 }, (_, i) => `qn-${String(from + i).padStart(3, '0')}`);
};

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
