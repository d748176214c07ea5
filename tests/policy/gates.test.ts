import type { GateId } from '@orgledger/ledger';
import { describe, expect, it } from 'vitest';
import { CLERK } from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { must, refusalOf } from '../support/results.ts';
import { scene } from '../support/scene.ts';
import { gateCases } from './gate-cases.ts';
import { historyOf, instrument, waiving } from './scenario.ts';
import { alsoBrokenOff, strictGates } from './strict.ts';

describe.each(Object.entries(gateCases))('%s', (id, cases) => {
  const rule = id as GateId;

  it.each(cases)('$title: refused', async ({ mutant, parameters }) => {
    const { ledger, store } = await scene(mutant.history, { policy: strictGates(rule, 'refuse', parameters) });
    const before = await logOf(store);
    const refusal = refusalOf(await ledger.execute(mutant.complete));
    expect(refusal).toMatchObject({ code: 'RuleViolated', rule, day: '2018-03-01' });
    expect(refusal.ids).toContain('m');
    expect(refusal.message).toContain(`waives ${rule}`);
    expect(await logOf(store)).toEqual(before);
  });

  it.each(cases)('$title: waived by a named instrument', async ({ mutant, parameters }) => {
    const more = { ...parameters, ...alsoBrokenOff(rule) };
    const { ledger } = await scene(mutant.history, { policy: strictGates(rule, 'refuse', more) });
    must(await ledger.execute(waiving(rule, mutant.complete)));
  });

  it.each(cases)('$title: told by a policy that warns, and by none that is off', async ({ mutant, parameters }) => {
    const more = { ...parameters, ...alsoBrokenOff(rule) };
    const warned = await scene(mutant.history, { policy: strictGates(rule, 'warn', more) });
    const { warnings } = must(await warned.ledger.execute(mutant.complete));
    expect(new Set(warnings.map((one) => one.rule))).toEqual(new Set([rule]));
    expect((await warned.ledger.findings()).groups.map((one) => one.rule)).toContain(rule);

    const silent = await scene(mutant.history, { policy: strictGates(rule, 'off', more) });
    expect(must(await silent.ledger.execute(mutant.complete)).warnings).toEqual([]);
    expect((await silent.ledger.findings()).groups.map((one) => one.rule)).not.toContain(rule);
  });

  it.each(cases)('$title: not refused in history that is imported', async ({ mutant, parameters }) => {
    const { ledger } = await scene(mutant.history, { policy: strictGates(rule, 'refuse', parameters) });
    const report = await ledger.import([`${JSON.stringify({ ...mutant.complete, id: 'imported' })}\n`], {
      actor: 'importer',
    });
    expect(report).toMatchObject({ refused: [] });
    expect((await ledger.findings()).groups.map((one) => one.rule)).toContain(rule);
  });
});

describe('a merger that keeps every gate', () => {
  it('is completed without a warning, though all of them refuse', async () => {
    const { history, complete } = historyOf();
    const { ledger } = await scene(history, { policy: strictGates('P1', 'refuse') });
    expect(must(await ledger.execute(complete)).warnings).toEqual([]);
    const gates: readonly string[] = Object.keys(gateCases).filter((rule) => rule !== 'P7');
    const { groups } = await ledger.findings();
    expect(groups.filter(({ rule }) => gates.includes(rule ?? ''))).toEqual([]);
  });
});

describe('parameters of a policy', () => {
  it('P1: two years and two months are enough where the policy says so', async () => {
    const { history, complete } = historyOf();
    const { ledger } = await scene(history, {
      policy: strictGates('P1', 'refuse', { P1: { leastTime: { years: 2, months: 2 } } }),
    });
    must(await ledger.execute(complete));
  });

  it('P13: levels that it excepts may be joined', async () => {
    const [{ mutant }] = gateCases.P13;
    const { ledger } = await scene(mutant.history, {
      policy: strictGates('P13', 'refuse', { P13: { exceptions: [['commune', 'district', 'province']] } }),
    });
    must(await ledger.execute(mutant.complete));
  });
});

describe('what is not known refuses nothing', () => {
  it('S1: where nobody is named as drafter', async () => {
    const base = historyOf();
    const history = base.history.map((one) =>
      one.command === 'ProposeMerger' ? { ...one, data: { ...one.data, drafters: undefined } } : one,
    );
    const { ledger } = await scene(history, { policy: {} });
    expect(must(await ledger.execute(base.complete)).warnings).toEqual([]);
    const found = (await ledger.findings()).groups.find(({ kind }) => kind === 'DrafterApproved');
    expect(found?.certainties).toEqual({ certain: 0, possible: 0, unknown: 1 });
  });

  it('P8: where an instrument does not say of which line it is', async () => {
    const base = historyOf();
    const history = base.history.map((one) =>
      one.command === 'ApproveMerger' ? { ...one, instruments: [{ kind: 'decision' }] } : one,
    );
    const { ledger } = await scene(history, { policy: strictGates('P8', 'refuse') });
    must(await ledger.execute(base.complete));
    const found = (await ledger.findings()).groups.find(({ kind }) => kind === 'NoInstrumentOfLine');
    expect(found?.certainties).toEqual({ certain: 0, possible: 0, unknown: 1 });
  });
});

describe('gates go by what stands', () => {
  const correcting = async (about: 'programme' | 'merger', type: string, change: object | 'annul') => {
    const { history, complete } = historyOf();
    const { ledger, store } = await scene(history, { policy: strictGates('S1', 'refuse') });
    const entryId = (await logOf(store)).findLast((entry) => entry.type === type)?.id ?? '';
    const basis = { actor: CLERK, instruments: [instrument()] };
    const data = {
      about: about === 'merger' ? { kind: 'merger' as const, id: 'm' } : { kind: 'programme' as const, id: 'scheme' },
      reason: 'Sai sót kỹ thuật',
    };
    must(
      await ledger.execute(
        change === 'annul'
          ? { command: 'AnnulEntries', ...basis, data: { ...data, entryIds: [entryId] } }
          : { command: 'CorrectEntries', ...basis, data: { ...data, entries: [{ entryId, ...change }] } },
      ),
    );
    return { ledger, complete };
  };

  it('P3: a consultation whose end was annulled counts for nothing', async () => {
    const { ledger, complete } = await correcting('programme', 'ConsultationClosed', 'annul');
    expect(refusalOf(await ledger.execute(complete))).toMatchObject({ rule: 'P3' });
  });

  it('S1: an approval that was corrected names whom it names now', async () => {
    const data = { mergerId: 'm', approvers: ['p-drafter'] };
    const { ledger, complete } = await correcting('merger', 'MergerApproved', { data });
    expect(refusalOf(await ledger.execute(complete))).toMatchObject({ rule: 'S1' });
  });

  it('P1: a unification whose day was corrected began on that day', async () => {
    const { history, complete } = historyOf();
    const { ledger, store } = await scene(history, {
      policy: strictGates('P1', 'refuse', { P1: { leastTime: { years: 2 } } }),
    });
    const unified = (await logOf(store)).find(({ type }) => type === 'TitlesUnified')?.id ?? '';
    must(
      await ledger.execute({
        command: 'CorrectEntries',
        actor: CLERK,
        instruments: [instrument()],
        data: {
          about: { kind: 'position', id: 'a#head' },
          reason: 'Sai sót kỹ thuật',
          entries: [{ entryId: unified, effective: '2017-01-01' }],
        },
      }),
    );
    expect(refusalOf(await ledger.execute(complete))).toMatchObject({ rule: 'P1' });
  });
});
