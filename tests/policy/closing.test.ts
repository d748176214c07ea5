import { defaultPolicy } from '@orgledger/domain';
import { type ClosingId, hardRulesForTestsWithout, type PolicyInput } from '@orgledger/ledger';
import { describe, expect, it } from 'vitest';
import { logOf } from '../support/log.ts';
import { must, refusalOf } from '../support/results.ts';
import { scene } from '../support/scene.ts';
import { closingCases, mended } from './closing-cases.ts';
import { issue, type Settling, settle, settling } from './settling.ts';
import { strictClosing } from './strict.ts';

const open = ({ history, without = [] }: Settling, policy: PolicyInput, more: Settling['history'] = []) =>
  scene([...history, ...more], { policy, hardRules: hardRulesForTestsWithout(...without) });

describe.each(Object.entries(closingCases))('%s', (id, cases) => {
  const rule = id as ClosingId;
  const { topics } = defaultPolicy.closing[rule];

  it.each(cases)('$title: refused', async ({ mutant }) => {
    const { ledger, store } = await open(mutant, strictClosing(rule, 'hold'));
    const before = await logOf(store);
    const refusal = refusalOf(await ledger.execute(settle));
    expect(refusal).toMatchObject({ code: 'RuleViolated', rule, day: '2019-01-01' });
    expect(refusal.ids?.length).toBeGreaterThan(0);
    expect(await logOf(store)).toEqual(before);
  });

  it.each(cases)('$title: covered by an open issue that awaits guidance', async ({ mutant }) => {
    for (const topic of topics) {
      const { ledger } = await open(mutant, strictClosing(rule, 'hold'), [issue(topic, 'Trung ương')]);
      must(await ledger.execute(settle));
    }
  });

  it.each(cases)('$title: told by a policy that warns, and not by one that is off', async ({ mutant }) => {
    const warned = await open(mutant, strictClosing(rule, 'warn'));
    expect(new Set(must(await warned.ledger.execute(settle)).warnings.map((one) => one.rule))).toEqual(new Set([rule]));
    expect((await warned.ledger.findings()).groups.map((one) => one.rule)).toContain(rule);
    const silent = await open(mutant, strictClosing(rule, 'off'));
    expect(must(await silent.ledger.execute(settle)).warnings).toEqual([]);
    expect((await silent.ledger.findings()).groups.map((one) => one.rule)).not.toContain(rule);
  });
});

describe('a merger of which nothing is left to be done', () => {
  it('is settled without a warning, though all rules hold', async () => {
    const { ledger } = await open(settling(), strictClosing('P10', 'hold'));
    expect(must(await ledger.execute(settle)).warnings).toEqual([]);
    expect((await ledger.chart({ on: '2019-01-01' })).mergers.get('m')?.status.value).toBe('settled');
  });

  it.each(Object.entries(mended))('%s: is settled when what was open is mended', async (rule, history) => {
    const { ledger } = await open(history, strictClosing(rule as ClosingId, 'hold'));
    must(await ledger.execute(settle));
  });
});

describe('an issue', () => {
  const [{ mutant }] = closingCases.B1;

  it.each([
    ['that awaits nobody', [issue('funding')]],
    ['of another topic', [issue('seal', 'Trung ương')]],
    [
      'that is resolved',
      [
        issue('funding', 'Trung ương'),
        {
          command: 'ResolveIssue' as const,
          data: { programmeId: 'scheme', issueId: 'funding', outcome: 'Văn phòng chi' },
          actor: 'clerk',
          effective: '2018-12-01',
        },
      ],
    ],
  ])('%s covers nothing', async (_, more) => {
    const { ledger } = await open(mutant, {}, more);
    expect(refusalOf(await ledger.execute(settle))).toMatchObject({ rule: 'B1' });
  });

  it('covers what the policy says that its topic covers', async () => {
    const { ledger } = await open(mutant, { closing: { B1: { topics: ['money'] } } }, [issue('money', 'Trung ương')]);
    must(await ledger.execute(settle));
  });
});

describe('seals per bloc', () => {
  it('may be two where the policy says so', async () => {
    const [{ mutant }] = closingCases.K1;
    const { ledger } = await open(mutant, { closing: { K1: { sealsPerBloc: 2 } } });
    must(await ledger.execute(settle));
    expect((await ledger.findings()).groups.map(({ kind }) => kind)).not.toContain('SealsOfOneBloc');
  });
});

it('a settlement that is imported is judged like any other', async () => {
  const [{ mutant }] = closingCases.B1;
  const { ledger } = await open(mutant, {});
  const report = await ledger.import([`${JSON.stringify({ ...settle, id: 'line' })}\n`], { actor: 'importer' });
  expect(report.refused).toMatchObject([{ refusal: { rule: 'B1' } }]);
});
