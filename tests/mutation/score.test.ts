import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { idle, type Reason, reasonFor, survivorsDocument, unexplained } from './explain.ts';
import { forgetUnsure } from './forget.ts';
import type { Mutant } from './mutate.ts';
import { readOptions } from './options.ts';
import { strykerPlugins } from './prose.ts';
import { scoreOf, totalOf } from './score.ts';

const source = 'const a = first;\nconst b = a.filter(\n  (one) => one > 1,\n);\n';

const mutant = (
  status: Mutant['status'],
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
): Mutant => ({
  id: '1',
  fileName: 'packages/domain/src/rules/l1.ts',
  mutatorName: 'MethodExpression',
  replacement: 'a',
  status,
  location: { start: { line, column }, end: { line: endLine, column: endColumn } },
});

const score = scoreOf(
  [
    mutant('NoCoverage', 2, 11, 4, 2),
    mutant('Survived', 1, 11, 1, 16),
    mutant('Killed', 1, 11, 1, 16),
    mutant('Timeout', 1, 11, 1, 16),
    mutant('Ignored', 1, 11, 1, 16),
    mutant('RuntimeError', 1, 11, 1, 16),
  ],
  () => source,
);

test('a score counts what tests noticed, and shows what they did not as the code says it', () => {
  expect(score).toEqual({
    killed: 1,
    timeout: 1,
    survived: 1,
    noCoverage: 1,
    ignored: 1,
    score: 50,
    survivors: [
      { file: 'rules/l1.ts', line: 1, was: 'first', became: 'a' },
      { file: 'rules/l1.ts', line: 2, was: 'a.filter( (one) => one > 1, )', became: 'a', uncovered: true },
    ],
  });
});

test('the score of all is that of all mutants, and is not reached by rounding', () => {
  const tested = (killed: number, survived: number) => ({ ...score, killed, timeout: 0, survived, noCoverage: 0 });
  expect(totalOf({ small: tested(1, 0), large: tested(1, 2) })).toBe(50);
  expect(totalOf({ one: tested(89_999, 10_001) })).toBe(89.99);
  expect(totalOf({})).toBe(100);
});

test('a reason is for a file, for what the code said, and for what it became', () => {
  const why = 'equal';
  const found = (reason: Reason) => unexplained({ rules: score }, [reason]).map(({ was }) => was);
  const [first, second] = ['first', 'a.filter( (one) => one > 1, )'];
  expect(found({ was: 'first', why })).toEqual([second]);
  expect(found({ file: 'rules/l1.ts', was: 'first', why })).toEqual([second]);
  expect(found({ file: 'rules/l2.ts', was: 'first', why })).toEqual([first, second]);
  expect(found({ was: /filter/, became: 'a', why })).toEqual([first]);
  expect(found({ was: /filter/, became: 'b', why })).toEqual([first, second]);
});

test('what a new test may change is forgotten between runs, and the rest is not', async () => {
  await using folder = await temporaryFolder();
  const file = folder.file('results.json');
  const mutants = ['Killed', 'NoCoverage', 'Survived', 'Timeout', 'Ignored'].map((status, id) => ({ id, status }));
  await writeFile(file, JSON.stringify({ files: { 'a.ts': { source: 'x', mutants } }, tests: [1] }));
  forgetUnsure(file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    files: { 'a.ts': { source: 'x', mutants: mutants.filter(({ id }) => [0, 2, 4].includes(id)) } },
    tests: [1],
  });
  expect(() => forgetUnsure(folder.file('none'))).not.toThrow();
});

test('a reason that is for no survivor is told', () => {
  const used = { was: 'first', why: 'equal' };
  const unused = { was: 'second', why: 'equal' };
  expect(idle({ rules: score }, [used, unused])).toEqual([unused]);
  expect(score.survivors.map((one) => reasonFor(one, [used, unused]))).toEqual([used, undefined]);
});

test('survivors are listed with their reasons, and those without as such', () => {
  const text = survivorsDocument({ rules: score }, [{ was: 'first', why: 'equal' }]);
  expect(text).toContain('## rules: 50 %');
  expect(text).toContain('- 1: `first` became `a`: equal');
  expect(text).toContain('- 2: `a.filter( (one) => one > 1, )` became `a`: **not explained**');
});

test('folders are named, or all are meant', () => {
  expect(readOptions(['time', 'rules', '--concurrency', '1', '--afresh'])).toEqual({
    folders: ['time', 'rules'],
    concurrency: 1,
    afresh: true,
  });
  expect(readOptions([])).toMatchObject({ concurrency: 2, afresh: false });
  expect(readOptions([]).folders).toContain('merger');
  expect(() => readOptions(['ledger'])).toThrow(RangeError);
  expect(() => readOptions(['--concurrency', '0'])).toThrow(RangeError);
});

test.each([
  ['StringLiteral', 'an agency ends once', true],
  ['StringLiteral', 'AgencyJoined', false],
  ['StringLiteral', ', ', false],
  ['StringLiteral', 'agency-', false],
  ['Identifier', 'an agency', false],
])('%s %j is the wording of a sentence: %s', (type, value, expected) => {
  const ignored = strykerPlugins.map((plugin) => plugin.value.shouldIgnore({ node: { type, value } }) !== undefined);
  expect(ignored).toEqual([expected]);
});

test('a template is the wording of a sentence when words stand together in it, whatever is put between', () => {
  const ignored = (...quasis: readonly string[]) => {
    const node = { type: 'TemplateLiteral', quasis: quasis.map((raw) => ({ value: { raw } })) };
    return strykerPlugins[0]?.value.shouldIgnore({ node }) !== undefined;
  };
  expect(ignored('the agency ', ' has ended')).toBe(true);
  expect(ignored('agency-', '')).toBe(false);
  expect(ignored('', ':', '')).toBe(false);
});
