import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLERK, consolidate, establish } from '../support/commands.ts';
import { must, refusalOf } from '../support/results.ts';
import { badLines, SECRET } from './bad-lines.ts';
import { type Bench, benches, inMemory } from './stores.ts';

const history = [establish('a'), establish('b'), consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01' })];

const spellings = [SECRET, SECRET.normalize('NFD')];
const tells = (answer: unknown): boolean => spellings.some((spelling) => JSON.stringify(answer).includes(spelling));

const isParseable = (line: string | Uint8Array): line is string => {
  try {
    if (typeof line === 'string') JSON.parse(line);
    return typeof line === 'string';
  } catch {
    return false;
  }
};

describe.each(benches)('a ledger %s is not changed', (_where, open) => {
  // One ledger for all of it: what is refused leaves nothing behind that the next refusal could stumble over.
  let bench: Bench;
  let before: unknown;
  beforeAll(async () => {
    bench = await open(history);
    before = await bench.stored();
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it.each(badLines)('by an import with $title', async ({ line, code, field, rule, says }) => {
    const size = await bench.ledger.size();

    const report = await bench.ledger.import(['\n\n', line, '\n'], { actor: 'importer' });

    expect(report).toMatchObject({ commands: 1, executed: 0, entries: 0, stopped: true });
    expect(report.refused).toHaveLength(1);
    const [refused] = report.refused;
    expect(refused?.line).toBe(3);
    expect(refused?.refusal).toMatchObject({
      code,
      ...(field === undefined ? {} : { field }),
      ...(rule === undefined ? {} : { rule }),
    });
    expect(refused?.refusal.message).toMatch(says);
    expect(tells(report)).toBe(false);
    expect(await bench.stored()).toEqual(before);
    expect(await bench.ledger.size()).toBe(size);
  });

  // What is wrong with the text alone is not wrong with what was parsed of it.
  const ofTextAlone = new Set(['LineTooDeep', 'LineTooLong', 'MalformedLine']);
  const commands = badLines.filter(({ line, code }) => isParseable(line) && !ofTextAlone.has(code));
  it.each(commands)('by a command with $title', async ({ line, code, field, says }) => {
    const refusal = refusalOf(await bench.ledger.execute(JSON.parse(String(line))));

    expect(refusal).toMatchObject({ code, ...(field === undefined ? {} : { field }) });
    expect(refusal.message).toMatch(says);
    expect(tells(refusal)).toBe(false);
    expect(await bench.stored()).toEqual(before);
  });

  it('by a command that nests ten thousand levels', async () => {
    const [parts, ends] = ['['.repeat(10_000), ']'.repeat(10_000)];
    const lines = JSON.parse(`{"agencyId":"d","lines":${parts}"${SECRET}"${ends}}`);

    const refusal = refusalOf(
      await bench.ledger.execute({ command: 'EstablishAgency', data: lines, effective: '2018-01-01', actor: CLERK }),
    );

    expect(refusal.code).toBe('InvalidCommand');
    expect(refusal.field).toMatch(/^data\./);
    expect(tells(refusal)).toBe(false);
    expect(await bench.stored()).toEqual(before);
  });

  it('and goes on recording when all of that is over', async () => {
    must(await bench.ledger.execute(establish('d')));
    expect(await bench.stored()).not.toEqual(before);
  });
});

it('the prototype of objects is left alone by __proto__ and constructor in a file', async () => {
  const members = Object.getOwnPropertyNames(Object.prototype);
  await using bench = await inMemory(history);
  const file = badLines
    .map(({ line }) => line)
    .filter((line) => typeof line === 'string' && /__proto__|constructor/.test(line));
  await bench.ledger.import(
    file.flatMap((line) => [line, '\n']),
    { actor: 'importer', onError: 'skip' },
  );

  expect(file.length).toBeGreaterThan(6);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(members);
});
