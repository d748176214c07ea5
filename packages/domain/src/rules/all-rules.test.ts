import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from './all-rules.ts';
import { closingRules } from './closing-rules.ts';
import { gates } from './gates.ts';
import { stateRules, transitionRules } from './shared-rules.ts';

const ofClass = (wanted: string) =>
  allRules()
    .filter((row) => row.class === wanted)
    .map(({ id }) => id);

test('no rule is listed twice', () => {
  const ids = allRules().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every gate and every closing rule is judged, and no other', () => {
  expect(gates.map(({ id }) => id).toSorted()).toEqual(ofClass('gate').toSorted());
  expect(closingRules.map(({ id }) => id).toSorted()).toEqual(ofClass('closing').toSorted());
});

test('what is judged over the chart is a hard rule of the shared scope', () => {
  const shared = allRules().filter((row) => row.class === 'hard' && row.scope === 'shared');
  expect(shared.map(({ id }) => id)).toEqual(
    expect.arrayContaining([...stateRules, ...transitionRules].map(({ id }) => id)),
  );
});

test('a hard rule refuses, and an invariant judges no command', () => {
  const severities = (wanted: string) =>
    new Set(allRules().flatMap((row) => (row.class === wanted ? [row.severity] : [])));
  expect([...severities('hard')]).toEqual(['refuse']);
  expect([...severities('invariant')]).toEqual([undefined]);
});

test('where an invariant is said to be tested there is a test that names it', () => {
  for (const { id, testedIn } of allRules().filter((row) => row.class === 'invariant')) {
    const tests = readFileSync(new URL(`../../../../${testedIn}`, import.meta.url), 'utf8');
    expect(tests).toMatch(new RegExp(`(?:it|test|describe)\\(\\s*'${id}: `));
  }
});
