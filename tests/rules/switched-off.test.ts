import { hardRulesForTestsWithout } from '@orgledger/ledger';
import { describe, expect, it } from 'vitest';
import { scene } from '../support/scene.ts';
import { casesOf } from './cases.ts';

describe('a hard rule that is judged over the chart, left out for a test', () => {
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
