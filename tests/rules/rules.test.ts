import { describe, expect, it } from 'vitest';
import { logOf } from '../support/log.ts';
import { must, refusalOf } from '../support/results.ts';
import { scene } from '../support/scene.ts';
import { casesOf } from './cases.ts';

describe.each(Object.entries(casesOf))('%s', (rule, cases) => {
  it.each(cases)('$title', async ({ history, admitted, refused, code = 'RuleViolated' }) => {
    const { ledger, store } = await scene(history);
    const before = await logOf(store);

    const refusal = refusalOf(await ledger.execute(refused));

    expect(refusal).toMatchObject({ code, rule });
    expect(refusal.message).not.toBe('');
    expect(refusal.ids?.length).toBeGreaterThan(0);
    expect(await logOf(store)).toEqual(before);

    // What differs from the refused command in one point is carried out, so the refusal came from that point.
    must(await ledger.execute(admitted));
    expect((await logOf(store)).slice(0, before.length)).toEqual(before);
  });
});
