import { describe, expect, it } from 'vitest';
import {
  abolish,
  approved,
  assign,
  CLERK,
  complete,
  establish,
  type Given,
  post,
  profile,
  setQuota,
} from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { must, refusalOf } from '../support/results.ts';
import { openScene, scene } from '../support/scene.ts';

const on = '2030-01-01';
const at = { actor: CLERK, effective: '2018-01-01' };
const ab = [establish('a'), establish('b')];

const propose = (mergerId: string, ids: readonly string[], successorId: string, more: Partial<Given> = {}): Given => ({
  command: 'ProposeMerger',
  data: {
    mergerId,
    shape: 'consolidation',
    predecessors: ids.map((agencyId) => ({ agencyId })),
    successor: { agencyId: successorId },
  },
  ...at,
  effective: '2017-01-01',
  ...(more as object),
});
const approve = (mergerId: string, data: object = {}): Given => ({
  command: 'ApproveMerger',
  data: { mergerId, ...data },
  ...at,
  effective: '2017-06-01',
});
const finish = (mergerId: string, successorId: string): Given =>
  complete(mergerId, successorId, {
    effective: '2018-01-01',
    data: { successor: { agencyId: successorId, profile: profile(successorId) } },
  });

describe('joining a merger', () => {
  it('records what each agency brings, as it is on the day of the proposal', async () => {
    const { ledger, store } = await scene([
      ...ab,
      assign('a', 'archives'),
      setQuota('a', 7),
      post('a#1', 'a'),
      propose('m', ['a', 'b'], 'c'),
    ]);
    const joined = (await logOf(store)).filter(({ type }) => type === 'PredecessorJoined');
    expect(joined.map(({ data }) => data)).toMatchObject([
      {
        agencyId: 'a',
        as: 'whole',
        inventory: {
          functions: [{ functionId: 'archives', role: 'lead' }],
          positions: ['a#1'],
          quota: [{ bloc: 'unallocated', posts: 7 }],
          complete: ['quota'],
        },
      },
      { agencyId: 'b', as: 'whole', inventory: { functions: [], complete: [] } },
    ]);
    expect((await ledger.audit({ merger: 'm' })).map(({ entry }) => entry.type)).toEqual([
      'MergerProposed',
      'PredecessorJoined',
      'PredecessorJoined',
    ]);
  });

  it('keeps the inventory up to date while the merger is open, and no longer', async () => {
    const { ledger } = await scene([
      ...ab,
      propose('m', ['a', 'b'], 'c'),
      assign('a', 'archives', { effective: '2017-03-01' }),
      approve('m'),
      post('a#1', 'a', { effective: '2017-08-01' }),
    ]);
    const merger = (await ledger.chart({ on })).mergers.get('m');
    expect(merger?.inventories).toMatchObject([
      { agencyId: 'a', functions: [{ functionId: 'archives' }], positions: [] },
      { agencyId: 'b', functions: [] },
    ]);
  });

  it('writes one amendment for each agency that one entry changes', async () => {
    const move: Given = {
      command: 'MoveQuota',
      data: { agencyId: 'a', fromAgencyId: 'b', bloc: 'party', toBloc: 'party', posts: 3 },
      ...at,
      effective: '2017-02-01',
    };
    const quotas = [setQuota('a', 7, { bloc: 'party' }), setQuota('b', 5, { bloc: 'party' })];
    const { ledger, store } = await scene([...ab, ...quotas, propose('m', ['a', 'b'], 'c'), move]);
    const amended = (await logOf(store)).filter(({ type }) => type === 'InventoryAmended');
    expect(amended).toHaveLength(2);
    expect((await ledger.chart({ on })).mergers.get('m')?.inventories).toMatchObject([
      { agencyId: 'a', quota: [{ posts: 10 }] },
      { agencyId: 'b', quota: [{ posts: 2 }] },
    ]);
  });

  it('is agreed on anew by the parties while the merger is open', async () => {
    const inventory = {
      functions: [],
      positions: [],
      quota: [],
      seals: ['s-1'],
      affiliates: [],
      complete: ['seals' as const],
    };
    const amend: Given = { command: 'AmendInventory', data: { mergerId: 'm', agencyId: 'a', inventory }, ...at };
    const { ledger } = await scene([...ab, propose('m', ['a', 'b'], 'c'), amend]);
    expect((await ledger.chart({ on })).mergers.get('m')?.inventories[0]).toMatchObject(inventory);
    expect(
      refusalOf(await ledger.execute({ ...amend, id: 'z', data: { ...amend.data, agencyId: 'z' } as never })),
    ).toMatchObject({
      code: 'InvalidCommand',
      field: 'data.agencyId',
    });
  });
});

describe('an agency that has joined as a whole', () => {
  const joined = [...ab, establish('d'), propose('m', ['a', 'b'], 'c')];

  it('joins no other merger, as a whole or as the one that absorbs', async () => {
    const { ledger } = await scene(joined);
    const size = await ledger.size();
    const other = refusalOf(await ledger.execute(propose('n', ['a', 'd'], 'e')));
    expect(other).toMatchObject({ code: 'AgencyJoined', ids: ['a', 'm'] });
    const [absorbing] = approved('n', ['d'], 'a');
    if (absorbing === undefined) return expect.unreachable();
    expect(refusalOf(await ledger.execute(absorbing))).toMatchObject({ code: 'AgencyJoined', ids: ['a', 'm'] });
    expect(await ledger.size()).toBe(size);
  });

  it.each<[string, Given]>([
    ['rejected', { command: 'RejectMerger', data: { mergerId: 'm', reason: 'Chưa đủ cơ sở' }, ...at }],
    ['withdrawn', { command: 'WithdrawMerger', data: { mergerId: 'm', reason: 'Rút đề nghị' }, ...at }],
  ])('is released when the merger is %s', async (_, end) => {
    const { ledger } = await scene([...joined, end]);
    must(await ledger.execute(propose('n', ['a', 'd'], 'e')));
    expect((await ledger.chart({ on })).mergers.get('n')?.status.value).toBe('proposed');
  });

  it('changes its functions, lines and quota only through the merger once that is approved', async () => {
    const { ledger } = await scene([...joined, approve('m')]);
    const refused = refusalOf(await ledger.execute(assign('a', 'archives', { effective: '2017-07-01' })));
    expect(refused).toMatchObject({ code: 'AgencyJoined', ids: ['a', 'm'] });
    // What was in force before is no change.
    must(await ledger.execute(assign('a', 'emulation', { effective: '2016-07-01' })));
  });

  it('may be abolished by a decision that names the merger', async () => {
    const { ledger } = await scene([...joined, approve('m')]);
    const end = { effective: '2017-08-01', reason: 'Giải thể' };
    expect(refusalOf(await ledger.execute(abolish('a', end)))).toMatchObject({ code: 'AgencyJoined' });
    must(await ledger.execute(abolish('a', { ...end, releasedFrom: 'm' })));
    expect((await ledger.chart({ on })).agencies.get('a')?.end?.kind).toBe('abolished');
  });
});

describe('posts of the quota of an agency that joins with a part', () => {
  const part = (posts?: number) => ({
    agencyId: 'a',
    participation: 'part' as const,
    rest: { kind: 'agency' as const, agencyId: 'a' },
    ...(posts === undefined ? {} : { quota: [{ bloc: 'state' as const, posts }] }),
  });
  const take = (mergerId: string, successorId: string, posts?: number): Given => ({
    command: 'ProposeMerger',
    data: { mergerId, shape: 'absorption', predecessors: [part(posts)], successor: { agencyId: successorId } },
    ...at,
    effective: '2017-01-01',
  });
  const gives = (posts: number) => [{ agencyId: 'a', bloc: 'state' as const, posts }];
  const approveWith = (mergerId: string, posts?: number) =>
    approve(mergerId, posts === undefined ? {} : { destinations: { partQuota: gives(posts) } });
  const quotas = ['a', 'b', 'd'].map((id) => setQuota(id, 10, { bloc: 'state' }));
  const begun = [...ab, establish('d'), ...quotas];
  const held = { code: 'AgencyJoined', ids: ['a', 'm'] };
  const refusedOf = async (history: readonly Given[], command: Given) => {
    const { ledger } = await scene(history);
    const size = await ledger.size();
    const refusal = refusalOf(await ledger.execute(command));
    expect(await ledger.size()).toBe(size);
    return refusal;
  };

  it('are promised to one merger only when it is proposed', async () => {
    expect(await refusedOf([...begun, take('m', 'b', 6)], take('n', 'd', 5))).toMatchObject(held);
    const { ledger } = await scene([...begun, take('m', 'b', 6), take('n', 'd', 4)]);
    expect((await ledger.chart({ on })).mergers.get('n')?.status.value).toBe('proposed');
  });

  it('are promised by an approval that says how many, and by one that says nothing as they were proposed', async () => {
    const both = [...begun, take('m', 'b', 6), take('n', 'd')];
    expect(await refusedOf([...both, approveWith('m')], approveWith('n', 5))).toMatchObject(held);
    expect(await refusedOf([...both, approveWith('m', 8)], approveWith('n', 3))).toMatchObject(held);
    await scene([...both, approveWith('m', 2), approveWith('n', 8)]);
  });

  it('are taken by no other merger, by no quota that is set, until they are released', async () => {
    const both = [...begun, take('m', 'b', 6), take('n', 'd'), approveWith('m'), approveWith('n')];
    const finished = complete('n', 'd', { effective: '2018-01-01', data: { partQuota: gives(5) } });
    const lowered = setQuota('a', 5, { bloc: 'state', effective: '2017-07-01' });
    for (const command of [finished, lowered]) expect(await refusedOf(both, command)).toMatchObject(held);
    const withdraw: Given = { command: 'WithdrawMerger', data: { mergerId: 'm', reason: 'Rút đề nghị' }, ...at };
    const { ledger } = await scene([...both, withdraw]);
    must(await ledger.execute(finished));
  });
});

describe('an agency that is gone before its merger is approved', () => {
  const end = { effective: '2017-05-01', reason: 'Giải thể' };
  const joined = [...ab, propose('m', ['a', 'b'], 'c')];
  const split: Given = {
    command: 'SplitAgency',
    data: { agencyId: 'a', successors: ['x', 'y'].map((agencyId) => ({ agencyId, ...profile(agencyId) })), rest: 'x' },
    ...at,
    effective: '2017-05-01',
  };

  it.each<[string, Given]>([
    ['was abolished out of it', abolish('a', { ...end, releasedFrom: 'm' })],
    ['was abolished', abolish('a', end)],
    ['will be abolished', abolish('a', { ...end, effective: '2020-01-01' })],
    ['was split', split],
  ])('keeps it from being approved: it %s', async (_, gone) => {
    const { ledger } = await scene([...joined, gone]);
    const size = await ledger.size();
    const refused = refusalOf(await ledger.execute(approve('m')));
    expect(refused).toMatchObject({ code: 'RuleViolated', rule: 'P4', ids: ['m', 'a'] });
    expect(await ledger.size()).toBe(size);
    must(await ledger.execute({ command: 'RejectMerger', data: { mergerId: 'm', reason: 'Không còn' }, ...at }));
    must(await ledger.execute(establish('d')));
    must(await ledger.execute(propose('n', ['b', 'd'], 'e')));
  });

  it('no longer does once its end is annulled', async () => {
    const { ledger } = await scene(joined);
    const [entryId = ''] = must(await ledger.execute(abolish('a', { ...end, releasedFrom: 'm' }))).entries;
    refusalOf(await ledger.execute({ ...approve('m'), id: 'too-early' }));
    const annul = { about: { kind: 'agency' as const, id: 'a' }, reason: 'Hủy bỏ', entryIds: [entryId] };
    must(await ledger.execute({ command: 'AnnulEntries', data: annul, actor: CLERK, instruments: [] }));
    must(await ledger.execute(approve('m')));
  });
});

describe('an approval', () => {
  const destinations = { functions: [{ functionId: 'archives', to: { kind: 'outside' as const, name: 'Sở Nội vụ' } }] };
  const history = [...ab, assign('a', 'archives'), propose('m', ['a', 'b'], 'c')];

  it('says where everything goes, so that the completion need not', async () => {
    const { ledger } = await scene([
      ...history,
      approve('m', { destinations: { profile: profile('Cơ quan C'), ...destinations } }),
      complete('m', 'c', { effective: '2018-01-01' }),
    ]);
    const { agencies, functions } = await ledger.chart({ on });
    expect(agencies.get('c')).toMatchObject({ name: { value: 'Cơ quan C' }, functions: [] });
    expect(functions.get('archives')?.gone).toMatchObject({ to: { kind: 'outside' } });
  });

  it('plans a day, which may be moved', async () => {
    const reschedule: Given = { command: 'RescheduleMerger', data: { mergerId: 'm', plannedFor: '2018-02-01' }, ...at };
    const { ledger } = await scene([...history, approve('m', { plannedFor: '2018-01' })]);
    expect((await ledger.chart({ on })).mergers.get('m')?.plannedFor).toBe('2018-01');
    must(await ledger.execute(reschedule));
    expect((await ledger.chart({ on })).mergers.get('m')).toMatchObject({
      plannedFor: '2018-02-01',
      status: { value: 'approved' },
    });
  });
});

describe('a merger that was completed', () => {
  const merged = [...ab, assign('a', 'archives'), propose('m', ['a', 'b'], 'c'), approve('m'), finish('m', 'c')];
  const parts = [
    { agencyId: 'a2', ...profile('A'), continues: 'a' },
    { agencyId: 'b2', ...profile('B'), continues: 'b' },
  ];
  const reverse = (successors: typeof parts): Given => ({
    command: 'ReverseMerger',
    data: { mergerId: 'm', agencyId: 'c', successors, rest: 'a2' },
    ...at,
    effective: '2022-01-01',
  });

  it('is settled once, and then stands', async () => {
    const settle: Given = { command: 'SettleMerger', data: { mergerId: 'm' }, ...at, effective: '2019-01-01' };
    const { ledger } = await scene([...merged, settle]);
    expect((await ledger.chart({ on })).mergers.get('m')?.status.value).toBe('settled');
    expect(refusalOf(await ledger.execute({ ...settle, id: 'again', effective: '2019-02-01' }))).toMatchObject({
      rule: 'P4',
    });
  });

  it('is reversed into agencies that continue those that were merged', async () => {
    const { ledger } = await scene([...merged, reverse(parts)]);
    const { agencies, mergers } = await ledger.chart({ on });
    expect(mergers.get('m')?.status.value).toBe('reversed');
    expect(agencies.get('c')?.end).toMatchObject({ kind: 'split', into: ['a2', 'b2'] });
    expect(agencies.get('a2')).toMatchObject({ continues: 'a', functions: [{ functionId: 'archives' }] });
  });

  it('is not reversed into anything else', async () => {
    const { ledger } = await scene(merged);
    const [one, two] = parts;
    if (one === undefined || two === undefined) return expect.unreachable();
    const { continues: _, ...stranger } = two;
    const size = await ledger.size();
    expect(refusalOf(await ledger.execute(reverse([one, stranger as never])))).toMatchObject({
      field: 'data.successors',
    });
    expect(await ledger.size()).toBe(size);
  });
});

describe('two ledgers over a store that cannot tell that the head has moved', () => {
  it('store two proposals for one agency: one of them joins, the other is refused and releases the rest', async () => {
    const { store } = await scene([...ab, establish('d')]);
    const blind: typeof store = async (options) => {
      const opened = await store(options);
      return { ...opened, capabilities: { ...opened.capabilities, ifHead: false } };
    };
    const [one, other] = [await openScene({ store: blind }), await openScene({ store: blind })];
    const [first, second] = await Promise.all([
      one.execute({ ...propose('m', ['a', 'b'], 'c'), id: 'one' }),
      other.execute({ ...propose('n', ['a', 'd'], 'e'), id: 'other' }),
    ]);
    must(first);
    must(second);
    const { mergers } = await one.chart({ on });
    const states = ['m', 'n'].map((id) => mergers.get(id)?.status.value);
    expect(states.toSorted()).toEqual(['proposed', 'refused']);
    const [lost, free] = states[0] === 'refused' ? ['m', 'b'] : ['n', 'd'];
    expect((await one.audit({ merger: lost })).at(-1)?.entry.type).toBe('JoinRefused');
    // What had joined is free again, and what the other has is not.
    await establishFresh(one, 'z');
    must(await one.execute({ ...propose('o', [free, 'z'], 'y'), id: 'third' }));
    expect(refusalOf(await one.execute({ ...propose('p', ['a', 'z'], 'x'), id: 'fourth' }))).toMatchObject({
      code: 'AgencyJoined',
    });
    expect(await one.stuck()).toEqual([]);
  });
});

const establishFresh = async (ledger: Awaited<ReturnType<typeof openScene>>, id: string): Promise<void> => {
  must(await ledger.execute({ ...establish(id), id: `establish ${id}` }));
};
