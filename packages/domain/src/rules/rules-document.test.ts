import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesDocument } from './rules-document.ts';

test('the table of all rules is the one that is written', () => {
  expect(rulesDocument()).toBe(readFileSync(new URL('../../RULES.md', import.meta.url), 'utf8'));
});
