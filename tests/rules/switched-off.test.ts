import { stateRules, transitionRules } from '@orgledger/domain';
import { type HardRuleId, hardRulesForTestsWithout } from '@orgledger/ledger';
import { describe, expect, it } from 'vitest';
import { scene } from '../support/scene.ts';
import { conservation } from './conservation.ts';
import { lineage } from './lineage.ts';
import type { RuleCase } from './rule-case.ts';
import { structure } from './structure.ts';

const casesOf: Record<HardRuleId, readonly RuleCase[]> = { ...conservation, ...lineage, ...structure };
// The fold itself applies nothing outside its position or agency (T2), and L4 is asked by the decision too: to leave them out of
// the judgement shows nothing.
const heldElsewhere = new Set<string>(['T2', 'L4']);
const judged = [...new Set([...stateRules, ...transitionRules].map(({ id }) => id as HardRuleId))].filter(
  (rule) => !heldElsewhere.has(rule),
);

describe('a hard rule that is judged over the chart, left out for a test', () => {
  it.each(judged)('%s refuses no longer what it alone refused', async (rule) => {
    const codes: (string | undefined)[] = [];
    for (const { history, refused } of casesOf[rule]) {
      const { ledger } = await scene(history, { hardRules: hardRulesForTestsWithout(rule) });
      const result = await ledger.execute(refused);
      codes.push(result.ok ? 'carried out' : result.refusal.rule);
    }
    // Some cases break the fold or another rule too; one at least is the rule's own.
    expect(codes.some((code) => code !== rule)).toBe(true);
  });

  it('does not refuse less of the others', async () => {
    for (const { history, refused } of casesOf.T6) {
      const { ledger } = await scene(history, { hardRules: hardRulesForTestsWithout('T5') });
      expect(await ledger.execute(refused)).toMatchObject({ ok: false, refusal: { rule: 'T6' } });
    }
  });

  it('can only be one of these', () => {
    expect(() => hardRulesForTestsWithout('L1')).toThrow(RangeError);
  });
});
