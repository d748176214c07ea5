import { describe, expect, it } from 'vitest';
import { abolish, absorb, appoint, consolidate, establish, type Given, post, setQuota } from '../support/commands.ts';
import { basis, brief, found, scheme } from './found.ts';

const late = { effective: '2018-01-01' };
const seal = (sealId: string, bloc: 'party' | 'state', agencyId = 'a'): Given => ({
  command: 'RegisterSeal',
  data: { agencyId, sealId, bloc },
  ...basis(),
});
const surrender = (sealId: string, effective: string): Given => ({
  command: 'SurrenderSeal',
  data: { agencyId: 'a', sealId },
  ...basis({ effective }),
});
const pays = (paidBy: string, effective = '2015-01-01'): Given => ({
  command: 'ChangeFundingChannel',
  data: { agencyId: 'a', paidBy, followedBy: paidBy },
  ...basis({ effective }),
});
const ended = (agencyId: string): Given => abolish(agencyId, { ...late, reason: 'Giải thể' });
const raise = (topic: string, awaiting?: string): Given => ({
  command: 'RaiseIssue',
  data: { programmeId: 'scheme', issueId: 'issue', topic, ...(awaiting === undefined ? {} : { awaiting }) },
  ...basis(),
});

describe('F4: the head of an agency', () => {
  it('is missing where there is no head position, and vacant where nobody holds it', async () => {
    const head = post('a#head', 'a', { rank: 'head' });
    expect((await found('NoHeadPost', [establish('a')])).map(brief)).toEqual([['certain', 'agency:a']]);
    expect(await found('NoHeadPost', [establish('a'), head])).toEqual([]);
    expect((await found('HeadPostVacant', [establish('a'), head])).map(brief)).toEqual([
      ['certain', 'position:a#head', 'agency:a'],
    ]);
    for (const appointment of ['main', 'acting'] as const)
      expect(await found('HeadPostVacant', [establish('a'), head, appoint('a#head', 'p-1', { appointment })])).toEqual(
        [],
      );
  });
  it('is asked for of active focal points only', async () => {
    expect(await found('NoHeadPost', [establish('a', { data: { focalPoint: false } })])).toEqual([]);
    expect(await found('NoHeadPost', [establish('a'), ended('a')])).toEqual([]);
    const gone = abolish('a', { ...late, reason: 'Giải thể', rest: { kind: 'unknown' } });
    expect(await found('HeadPostVacant', [establish('a'), post('a#head', 'a', { rank: 'head' }), gone])).toEqual([]);
  });
  it('is only possibly missing while it may have come', async () => {
    const history = [establish('a'), post('a#head', 'a', { rank: 'head', effective: '2018' })];
    expect((await found('NoHeadPost', history, '2018-06-30')).map(brief)).toEqual([['possible', 'agency:a']]);
  });
});

describe('posts above a limit', () => {
  const limit = (atMost: number, postClass = 'deputy'): Given => ({
    command: 'SetPostLimit',
    data: { agencyId: 'a', postClass, atMost },
    ...basis(),
  });
  const surplus = (posts: number, until?: string): Given => ({
    command: 'AllowSurplus',
    data: { agencyId: 'a', postClass: 'deputy', posts, ...(until === undefined ? {} : { until }) },
    ...basis(),
  });
  const deputies = post('a#deputy', 'a', { rank: 'deputy', capacity: 3 });
  const both = async (history: readonly Given[], on = '2018-01-01') => [
    (await found('PostsOverLimit', [establish('a'), deputies, ...history], on)).map(brief),
    (await found('SurplusExpired', [establish('a'), deputies, ...history], on)).map(brief),
  ];
  const one = [['certain', 'agency:a']];

  it.each<[title: string, history: readonly Given[], over: unknown[], expired: unknown[]]>([
    ['are found', [limit(2)], one, []],
    ['are none at the limit', [limit(3)], [], []],
    ['are none with a surplus', [limit(2), surplus(1)], [], []],
    ['are none on the last day of a surplus', [limit(2), surplus(1, '2018-01-01')], [], []],
    ['are found as such the day after it', [limit(2), surplus(1, '2017-12-31')], [], one],
    ['are found where the surplus is too small', [limit(1), surplus(1)], one, []],
    ['are none of another class', [limit(0, 'staff')], [], []],
    ['cannot be counted of a class that is no rank', [limit(2, 'expert')], [['unknown', 'agency:a']], []],
  ])('%s', async (_title, history, over, expired) => {
    expect(await both(history)).toEqual([over, expired]);
  });
});

describe('N3: places filled above the quota', () => {
  const filled = [
    establish('a'),
    post('a#staff', 'a', { capacity: 5 }),
    appoint('a#staff', 'p-1'),
    appoint('a#staff', 'p-2'),
  ];
  const over = async (...history: readonly Given[]) => (await found('OverQuota', [...filled, ...history])).map(brief);

  it('are found, and not within the quota', async () => {
    expect(await over(setQuota('a', 1))).toEqual([['certain', 'agency:a']]);
    expect(await over(setQuota('a', 2))).toEqual([]);
    expect(await over(setQuota('a', 1, { bloc: 'party' }), setQuota('a', 1, { bloc: 'state' }))).toEqual([]);
  });
  it('are not known where the quota is not', async () => {
    expect(await over(setQuota('a', null))).toEqual([]);
    expect((await found('QuotaUnknown', [...filled, setQuota('a', null)])).map(brief)).toEqual([
      ['unknown', 'agency:a'],
    ]);
    expect((await found('QuotaUnknown', filled)).map(brief)).toEqual([['unknown', 'agency:a']]);
    expect(await found('QuotaUnknown', [...filled, setQuota('a', 1)])).toEqual([]);
  });
  it('are none with a surplus until its last day', async () => {
    const surplus: Given = {
      command: 'AllowSurplus',
      data: { agencyId: 'a', postClass: 'staff', posts: 1, until: '2018-12-31' },
      ...basis(),
    };
    const history = [...filled, setQuota('a', 1), surplus];
    expect(await found('OverQuota', history, '2019-01-01')).toEqual([]);
    expect(await found('SurplusExpired', history, '2018-12-31')).toEqual([]);
    expect((await found('SurplusExpired', history, '2019-01-01')).map(brief)).toEqual([['certain', 'agency:a']]);
  });
});

describe('K1: a seal', () => {
  it('of an agency that ended is found until it is surrendered', async () => {
    const history = [establish('a'), seal('s', 'party'), ended('a')];
    expect((await found('SealOfEndedAgency', history)).map(brief)).toEqual([['certain', 'agency:a']]);
    expect(await found('SealOfEndedAgency', history, '2017-12-31')).toEqual([]);
    expect(await found('SealOfEndedAgency', [...history, surrender('s', '2018-02-01')])).toEqual([]);
    const perhaps = [...history, surrender('s', '2018-02')];
    expect((await found('SealOfEndedAgency', perhaps, '2018-02-10')).map(brief)).toEqual([['possible', 'agency:a']]);
  });
  it('is one for each bloc at most', async () => {
    const joint = establish('a', { data: { bloc: 'joint' } });
    expect(await found('SealsOfOneBloc', [joint, seal('s', 'party'), seal('t', 'state')])).toEqual([]);
    const [one] = await found('SealsOfOneBloc', [joint, seal('s', 'party'), seal('t', 'party')]);
    expect(one).toMatchObject({ subjects: ['agency:a'], severity: 'closing' });
    expect(one?.entries).toHaveLength(2);
  });
});

describe('O1: an affiliated body', () => {
  it('of an agency that ended is found, and not of one that goes on', async () => {
    const body: Given = {
      command: 'TransferAffiliatedBody',
      data: { agencyId: 'a', body: 'trade-union', mode: 'own' },
      ...basis(),
    };
    expect((await found('AffiliateOfEndedAgency', [establish('a'), body, ended('a')])).map(brief)).toEqual([
      ['certain', 'agency:a'],
    ]);
    expect(await found('AffiliateOfEndedAgency', [establish('a'), body])).toEqual([]);
  });
});

describe('B1: whoever pays for an agency', () => {
  const both = [establish('a'), establish('b', { data: { focalPoint: false } })];
  it('is found to have ended', async () => {
    expect((await found('PayerEnded', [...both, pays('b'), ended('b')])).map(brief)).toEqual([
      ['certain', 'agency:a', 'agency:b'],
    ]);
    expect(await found('PayerEnded', [...both, pays('b')])).toEqual([]);
    expect(await found('PayerEnded', [...both, pays('b'), ended('a'), ended('b')])).toEqual([]);
  });
  it('is not known where nothing says so, of focal points only', async () => {
    expect((await found('PayerUnknown', both)).map(brief)).toEqual([['unknown', 'agency:a']]);
    expect(await found('PayerUnknown', [...both, pays('b')])).toEqual([]);
  });
});

describe('P9: a working regulation', () => {
  it('is missing of an agency that began with a merger until it is issued', async () => {
    const history = [establish('a'), establish('b'), consolidate('m', ['a', 'b'], 'c', late)];
    expect((await found('NoWorkingRegulation', history)).map(brief)).toEqual([['unknown', 'agency:c', 'merger:m']]);
    const issued: Given = {
      command: 'IssueWorkingRegulation',
      data: { agencyId: 'c' },
      ...basis({ effective: '2019' }),
    };
    expect(await found('NoWorkingRegulation', [...history, issued])).toEqual([]);
    expect(await found('NoWorkingRegulation', [establish('a')])).toEqual([]);
    const ends = abolish('c', { effective: '2019', reason: 'Giải thể' });
    expect(await found('NoWorkingRegulation', [...history, ends])).toEqual([]);
  });
  it('is not asked for of an agency that goes on, nor of one that has only possibly begun', async () => {
    const parties = [establish('a'), establish('b')];
    expect(await found('NoWorkingRegulation', [...parties, absorb('m', ['a'], 'b', late)])).toEqual([]);
    const wide = consolidate('m', ['a', 'b'], 'c', { effective: '2018' });
    expect(await found('NoWorkingRegulation', [...parties, wide], '2018-06-30')).toEqual([]);
  });
});

describe('an open issue', () => {
  const merged = [scheme(['m']), establish('a'), establish('b'), consolidate('m', ['a', 'b'], 'c', late)];
  const topics = async (history: readonly Given[], kind: 'PayerUnknown' | 'QuotaUnknown' = 'PayerUnknown') =>
    (await found(kind, history)).map(({ issues }) => issues.map(({ topic, awaiting }) => [topic, awaiting]));

  it('that awaits guidance is named with the closing rule that it covers', async () => {
    expect(await topics([...merged, raise('funding', 'Trung ương')])).toEqual([[['funding', 'Trung ương']]]);
    expect(await topics([...merged, raise('staffing', 'Trung ương')], 'QuotaUnknown')).toEqual([
      [['staffing', 'Trung ương']],
    ]);
    expect(await topics([...merged, raise('staffing', 'Trung ương')])).toEqual([[]]);
  });
  it('that awaits nobody, is resolved or is of another programme covers nothing', async () => {
    expect(await topics([...merged, raise('funding')])).toEqual([[]]);
    const resolved: Given = {
      command: 'ResolveIssue',
      data: { programmeId: 'scheme', issueId: 'issue', outcome: 'Đã có hướng dẫn' },
      ...basis({ effective: '2019' }),
    };
    expect(await topics([...merged, raise('funding', 'Trung ương'), resolved])).toEqual([[]]);
    const [, ...others] = merged;
    expect(await topics([scheme([]), ...others, raise('funding', 'Trung ương')])).toEqual([[]]);
  });
});
