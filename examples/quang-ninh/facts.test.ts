import { expect, test } from 'vitest';
import { readFacts } from './facts.ts';
import { factsFile, textOf } from './files.ts';

test('the facts about Quảng Ninh are read by type', () => {
  const facts = readFacts(textOf(factsFile));
  expect(new Set(facts.all.map(({ id }) => id)).size).toBe(127);
  expect(facts.predecessors).toHaveLength(56);
  expect(facts.titlesUnified).toHaveLength(28);
  expect(facts.consolidations).toHaveLength(28);
  expect(facts.consolidations.find(({ id }) => id === 'qn-023')?.instrument).toBe('922-QĐ/TU');
});

test('a file of another shape is refused with the place', () => {
  expect(() => readFacts('{"meta":{}}')).toThrow('facts.meta.province: a text is expected');
});
