import { expect, test } from 'vitest';
import { InvalidEvent, UnknownEvent } from './event-errors.ts';
import { InvalidPolicy } from './policy-errors.ts';
import { Refused } from './refused.ts';

test.each<readonly [string, () => Error]>([
  ['UnknownEvent', () => new UnknownEvent('Renamed', 2)],
  ['InvalidEvent', () => new InvalidEvent('AgencyRenamed', 'name', 'is missing')],
  ['InvalidPolicy', () => new InvalidPolicy('gates.P1', 'has another shape')],
  ['Refused', () => new Refused({ code: 'AlreadyExists', message: 'the id is taken' })],
])('%s is told by its name', (name, raise) => {
  const error = raise();
  expect(error.name).toBe(name);
  expect(String(error)).toMatch(new RegExp(`^${name}: `));
});

test('a type that comes from outside enters a message cut, and letter by letter only where they are plain', () => {
  const { message, type } = new UnknownEvent(`Bế\n${'x'.repeat(100)}`, 1);
  expect(message).toContain(`B??${'x'.repeat(61)} version 1`);
  expect(type).toContain('\n');
});

test('an error about a whole says so, one about a field names it', () => {
  expect(new InvalidEvent('AgencyRenamed', '', 'is a list').message).toBe('AgencyRenamed: the data: is a list');
  expect(new InvalidEvent('AgencyRenamed', 'name', 'is missing').message).toBe('AgencyRenamed: name: is missing');
  expect(new InvalidPolicy('', 'is a list').message).toBe('policy: is a list');
  expect(new InvalidPolicy('gates', 'is a list').message).toBe('policy.gates: is a list');
});

test('a refusal by a rule begins with the rule, any other with its code', () => {
  expect(new Refused({ code: 'RuleViolated', rule: 'L2', message: 'it ended' }).message).toBe('L2: it ended');
  expect(new Refused({ code: 'AlreadyExists', message: 'it is there' }).message).toBe('AlreadyExists: it is there');
});
