import { describe, expect, test } from 'vitest';
import { waiver } from '../merger/events.ts';
import { closingCatalogue } from '../rules/catalogue-closing.ts';
import { gateCatalogue } from '../rules/catalogue-gates.ts';
import { defaultPolicy, parsePolicy } from './parse-policy.ts';
import { isOff } from './severity-of.ts';

const severities = (rules: Readonly<Record<string, { readonly severity: string }>>, severity: string) =>
  Object.entries(rules)
    .filter(([, one]) => one.severity === severity)
    .map(([rule]) => rule);

describe('the default policy', () => {
  test('speaks of every gate and every closing rule', () => {
    expect(Object.keys(defaultPolicy.gates)).toEqual(Object.keys(gateCatalogue));
    expect(Object.keys(defaultPolicy.closing)).toEqual(Object.keys(closingCatalogue));
  });

  test('warns of P1, P8 and P10 and is strict otherwise', () => {
    expect(severities(defaultPolicy.gates, 'warn')).toEqual(['P1', 'P8']);
    expect(severities(defaultPolicy.gates, 'refuse')).toHaveLength(8);
    expect(severities(defaultPolicy.closing, 'warn')).toEqual(['P10']);
    expect(severities(defaultPolicy.closing, 'hold')).toHaveLength(8);
  });

  test('cannot be changed', () => {
    expect(Object.isFrozen(defaultPolicy.closing.B1.topics)).toBe(true);
    expect(Object.isFrozen(parsePolicy({}).gates.P1.leastTime)).toBe(true);
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(defaultPolicy))).toEqual(defaultPolicy);
    expect(parsePolicy(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual(defaultPolicy);
  });
});

test('what a policy leaves out is as by default', () => {
  const policy = parsePolicy({ gates: { P1: { leastTime: { years: 2 } } }, closing: { K1: { severity: 'off' } } });
  expect(policy.gates.P1).toEqual({ severity: 'warn', leastTime: { years: 2, months: 0 } });
  expect(policy.gates.P3).toEqual(defaultPolicy.gates.P3);
  expect(policy.closing.K1).toEqual({ ...defaultPolicy.closing.K1, severity: 'off' });
  expect([isOff(policy, 'K1'), isOff(policy, 'P1'), isOff(policy, 'F1')]).toEqual([true, false, false]);
});

describe('a policy that is none is refused with its field:', () => {
  test.each<[string, object, string]>([
    ['a hard rule', { gates: { F1: { severity: 'off' } } }, 'gates.F1'],
    ['a severity of the other class', { gates: { P3: { severity: 'hold' } } }, 'gates.P3.severity'],
    ['a parameter that the rule has not', { gates: { P3: { leastTime: {} } } }, 'gates.P3.leastTime'],
    ['a negative time', { gates: { P1: { leastTime: { years: -1 } } } }, 'gates.P1.leastTime.years'],
    ['a topic that is no term', { closing: { B1: { topics: ['Kinh phí'] } } }, 'closing.B1.topics.0'],
    ['something else', { rules: {} }, 'rules'],
    ['a name that a terminal would obey', { gates: { '\u001B[31mF1': {} } }, 'gates.??31mF1'],
    ['a member of every object', JSON.parse('{"__proto__":{"gates":{}}}'), '__proto__'],
    ['a list', [], ''],
    ['several things else', { rules: {}, more: {} }, 'rules'],
    ['something with a name that is very long', { ['x'.repeat(300)]: {} }, 'x'.repeat(64)],
  ])('%s', (_, input, field) => {
    expect(() => parsePolicy(input)).toThrow(expect.objectContaining({ code: 'InvalidPolicy', field }));
  });
});

test('what may stand in a field is told', () => {
  const input: object = { gates: { P3: { severity: 'hold' } } };
  expect(() => parsePolicy(input)).toThrow(/"warn"/);
});

test('every gate can be waived, and nothing else', () => {
  expect(waiver.shape.rule.options.toSorted()).toEqual(Object.keys(gateCatalogue).toSorted());
});
