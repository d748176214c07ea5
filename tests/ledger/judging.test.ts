import { describe, expect, it } from 'vitest';
import { abolish, appoint, CLERK, establish, type Given, post, rename, setQuota } from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { must, refusalOf } from '../support/results.ts';
import { scene } from '../support/scene.ts';

type Retroactive = {
  readonly title: string;
  readonly history: readonly Given[];
  /** Recorded already, for a later day. */
  readonly later: Given;
  /** Recorded now, for an earlier day, and would break the later one. */
  readonly breaking: Given;
  /** The same, so that the later one holds. */
  readonly harmless: Given;
  readonly refusal: object;
};

const retroactive: readonly Retroactive[] = [
  {
    title: 'a change of quota between two, of which the later says from what it starts',
    history: [establish('a'), setQuota('a', 20, { effective: '2016-01-01' })],
    later: setQuota('a', 15, { effective: '2018-01-01', from: 20 }),
    breaking: setQuota('a', 18, { effective: '2017-01-01' }),
    harmless: setQuota('a', 18, { effective: '2015-06-01' }),
    refusal: { code: 'NotApplicable', day: '2018-01-01', ids: ['a'] },
  },
  {
    title: 'an abolition before something that is done to the agency',
    history: [establish('a'), establish('b')],
    later: rename('a', 'Cơ quan A', { effective: '2018-01-01' }),
    breaking: abolish('a', { effective: '2017-12-31', rest: { kind: 'agency', agencyId: 'b' } }),
    harmless: abolish('a', { effective: '2018-01-01', rest: { kind: 'agency', agencyId: 'b' } }),
    refusal: { code: 'NotApplicable', rule: 'T3', day: '2018-01-01' },
  },
  {
    title: 'a main appointment before another of the same person',
    history: [establish('a'), post('a#1', 'a'), post('a#2', 'a')],
    later: appoint('a#2', 'p-1', { effective: '2018-01-01' }),
    breaking: appoint('a#1', 'p-1', { effective: '2017-01-01' }),
    harmless: appoint('a#1', 'p-1', { effective: '2017-01-01', appointment: 'concurrent' }),
    refusal: { code: 'RuleViolated', rule: 'T5', day: '2018-01-01' },
  },
  {
    title: 'an appointment that fills a position before somebody else is appointed to it',
    history: [establish('a'), post('a#1', 'a')],
    later: appoint('a#1', 'p-1', { effective: '2018-01-01' }),
    breaking: appoint('a#1', 'p-2', { effective: '2017-01-01' }),
    harmless: appoint('a#1', 'p-2', { effective: '2017-01-01', appointment: 'acting' }),
    refusal: { code: 'RuleViolated', rule: 'T6', day: '2018-01-01' },
  },
];

describe('a retroactive command that would break a later day is refused and names the later entry', () => {
  it.each(retroactive)('$title', async ({ history, later, breaking, harmless, refusal }) => {
    const { ledger, store } = await scene(history);
    const { entries } = must(await ledger.execute(later));
    const before = await logOf(store);

    const answer = refusalOf(await ledger.execute(breaking));

    expect(answer).toMatchObject(refusal);
    expect(answer.entries).toEqual(entries);
    expect(await logOf(store)).toEqual(before);
    must(await ledger.execute(harmless));
  });
});

describe('a command before a recorded end', () => {
  it('is accepted up to the last day', async () => {
    const { ledger } = await scene([establish('a'), abolish('a', { effective: '2030-01-01', reason: 'Giải thể' })]);
    must(await ledger.execute(rename('a', 'Cơ quan A', { effective: '2026-01-01' })));
    must(await ledger.execute(rename('a', 'Cơ quan A cuối', { effective: '2030-01-01', order: -1 })));
    expect(refusalOf(await ledger.execute(rename('a', 'Muộn', { effective: '2030-01-02' })))).toMatchObject({
      rule: 'T3',
    });
  });

  it('does not move the end', async () => {
    const { ledger } = await scene([
      establish('a'),
      abolish('a', { effective: '2030-01-01', reason: 'Giải thể' }),
      rename('a', 'Cơ quan A', { effective: '2026-01-01' }),
    ]);
    expect((await ledger.chart({ on: '2029-12-31' })).agencies.get('a')).toMatchObject({
      name: { value: 'Cơ quan A' },
      end: undefined,
    });
    expect((await ledger.chart({ on: '2030-01-01' })).agencies.get('a')?.end).toMatchObject({
      effective: '2030-01-01',
    });
  });
});

describe('entries of one day', () => {
  const release: Given = {
    command: 'ReleaseStaff',
    data: { positionId: 'a#1', personId: 'p-1', reason: 'Nghỉ hưu' },
    effective: '2018-01-01',
    actor: CLERK,
  };

  it('are judged together at its end: a post may be filled before it is vacated', async () => {
    const { ledger } = await scene([
      establish('a'),
      post('a#1', 'a'),
      appoint('a#1', 'p-1'),
      // Nothing of that day is recorded yet, so for now the release has to come first.
      release,
      appoint('a#1', 'p-2', { effective: '2018-01-01', order: -1 }),
    ]);
    const holders = (await ledger.chart({ on: '2018-01-01' })).positions.get('a#1')?.holders;
    expect(holders?.map(({ personId }) => personId)).toEqual(['p-2']);
  });

  it('that leave the post with two holders at the end of the day are refused', async () => {
    const { ledger } = await scene([establish('a'), post('a#1', 'a'), appoint('a#1', 'p-1')]);
    const tooEarly = appoint('a#1', 'p-2', { effective: '2018-01-01', order: -1 });
    expect(refusalOf(await ledger.execute(tooEarly))).toMatchObject({ rule: 'T6', day: '2018-01-01' });
    must(await ledger.execute(release));
    must(await ledger.execute(tooEarly));
  });

  it('apply in their order, not in the order of recording', async () => {
    const { ledger } = await scene([
      establish('a'),
      rename('a', 'Thứ hai', { effective: '2018-01-01', order: 2 }),
      rename('a', 'Thứ nhất', { effective: '2018-01-01', order: 1 }),
    ]);
    expect((await ledger.chart({ on: '2018-01-01' })).agencies.get('a')?.name.value).toBe('Thứ hai');
  });
});

describe('a window that is too wide', () => {
  const history = [establish('a'), abolish('a', { effective: '2018-06-30', reason: 'Giải thể' })];
  const within = (effective: string): Given => rename('a', 'Cơ quan A', { effective });

  it('is refused with a window that passes', async () => {
    const { ledger, store } = await scene(history);
    const before = await logOf(store);

    const refusal = refusalOf(await ledger.execute(within('2018')));

    expect(refusal).toMatchObject({ code: 'WindowTooWide', rule: 'T3', window: '[2018-01-01..2018-06-30]' });
    expect(refusal.message).toContain('[2018-01-01..2018-06-30]');
    expect(await logOf(store)).toEqual(before);
    must(await ledger.execute(within(refusal.window ?? '')));
  });

  it('is refused with the widest that passes: a day more would not', async () => {
    const { ledger } = await scene(history);
    expect(refusalOf(await ledger.execute(within('[2018-01-01..2018-07-01]')))).toMatchObject({
      window: '[2018-01-01..2018-06-30]',
    });
  });

  it('is refused without one where no narrower window would pass', async () => {
    const { ledger } = await scene(history);
    const refusal = refusalOf(await ledger.execute(within('2019')));
    expect(refusal).toMatchObject({ code: 'RuleViolated', rule: 'T3' });
    expect(refusal.window).toBeUndefined();
  });

  it('is refused for a merger too, whose steps then share the window that passes', async () => {
    const { ledger } = await scene([...history, establish('b')]);
    const absorb = (effective: string): Given => ({
      command: 'RecordMerger',
      data: { mergerId: 'm', shape: 'absorption', predecessors: [{ agencyId: 'b' }], successor: { agencyId: 'a' } },
      effective,
      actor: CLERK,
    });
    const { code, window } = refusalOf(await ledger.execute(absorb('2018')));
    expect(code).toBe('WindowTooWide');
    must(await ledger.execute(absorb(window ?? '')));
  });
});
