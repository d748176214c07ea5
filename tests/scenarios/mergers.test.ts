import { expect } from 'vitest';
import { absorb, appoint, assign, consolidate, establish, post, profile, setQuota } from '../support/commands.ts';
import { moved, order, scenario, toAgency, under } from './scenario.ts';

const head = (title: string) => [{ name: title, statutory: true }];

scenario('1. Party body and state body of one level are consolidated', {
  given: [
    establish('party-committee'),
    establish('peoples-committee'),
    establish('commission', { data: { lines: [{ line: 'party', parentId: 'party-committee' }] } }),
    establish('inspectorate', { data: { bloc: 'state', lines: [{ line: 'state', parentId: 'peoples-committee' }] } }),
    post('commission#head', 'commission', { rank: 'head', title: 'Chủ nhiệm Ủy ban Kiểm tra' }),
    post('inspectorate#head', 'inspectorate', { rank: 'head', title: 'Chánh Thanh tra' }),
    order('RegisterSeal', '2015-01-01', { agencyId: 'commission', sealId: 'seal-p', bloc: 'party' }),
    order('RegisterSeal', '2015-01-01', { agencyId: 'inspectorate', sealId: 'seal-s', bloc: 'state' }),
    order('UnifyTitles', '2016-01-01', { positionIds: ['commission#head', 'inspectorate#head'], personId: 'p-1' }),
  ],
  when: [
    consolidate('m', ['commission', 'inspectorate'], 'joint', {
      effective: '[2018-02-28..2018-03-09]',
      ...under('922-QĐ/TU', { signed: '2018-02-28', announced: '2018-03-09' }),
      data: {
        successor: { agencyId: 'joint', profile: { ...profile('Cơ quan Kiểm tra - Thanh tra'), bloc: 'joint' } },
        headPost: { positionId: 'joint#head', titles: [{ name: 'Thủ trưởng Cơ quan', statutory: false }] },
      },
    }),
    order('SetPostLimit', '2018-03-09', { agencyId: 'joint', postClass: 'deputy', atMost: 2 }),
  ],
  thenSeen: async ({ on, ledger }) => {
    const { agencies, positions } = await on('2018-03-09');
    expect(agencies.get('joint')).toMatchObject({
      predecessors: ['commission', 'inspectorate'],
      lines: [{ line: 'party' }, { line: 'state' }],
      seals: [{ sealId: 'seal-p' }, { sealId: 'seal-s' }],
      postLimits: [{ postClass: 'deputy', atMost: 2 }],
    });
    expect(positions.get('joint#head')).toMatchObject({
      titles: [{ name: 'Thủ trưởng Cơ quan' }, { name: 'Chủ nhiệm Ủy ban Kiểm tra' }, { name: 'Chánh Thanh tra' }],
      holders: [{ personId: 'p-1' }],
    });
    // On a day within the window it is only possible.
    expect((await on('2018-03-01')).counts.agencies).toEqual({ atLeast: 3, atMost: 4 });
    const [merged] = await ledger.audit({ instrument: '922-qd/tu' });
    expect(merged?.entry.instruments).toMatchObject([{ signed: '2018-02-28', announced: '2018-03-09' }]);
  },
});

scenario('4. An absorption whose money goes to a third body', {
  given: [
    establish('board'),
    establish('training-centre'),
    establish('party-office'),
    post('board#1', 'board'),
    post('training-centre#1', 'training-centre', { capacity: 2 }),
    appoint('training-centre#1', 'p-1'),
    appoint('training-centre#1', 'p-2'),
  ],
  when: [
    absorb('m', ['training-centre'], 'board', {
      effective: '2019-01-02',
      ...under('15-QĐ/HU', { announced: '2018-12-26' }),
    }),
    order(
      'ChangeFundingChannel',
      '2019-01-02',
      { agencyId: 'board', paidBy: 'party-office', followedBy: 'party-office' },
      { order: 1 },
    ),
  ],
  thenSeen: async ({ on }) => {
    const { agencies, positions } = await on('2019-01-02');
    expect(agencies.get('board')).toMatchObject({
      end: undefined,
      absorbed: [{ agencyId: 'training-centre' }],
      funding: { paidBy: 'party-office' },
    });
    expect(positions.get('training-centre#1')).toMatchObject({
      agencyId: 'board',
      holders: [{ personId: 'p-1' }, { personId: 'p-2' }],
    });
  },
});

const offices = ['party-office', 'council-office', 'executive-office'];
scenario('6. Three offices become one, with more deputies than the norm', {
  given: [
    ...offices.map((id) => establish(id)),
    ...offices.map((id) => post(`${id}#head`, id, { rank: 'head', title: `Chánh Văn phòng ${id}` })),
    ...offices.map((id) => appoint(`${id}#head`, `p-${id}`)),
    ...offices.slice(1).flatMap((id) => [post(`${id}#deputy`, id, { rank: 'deputy', capacity: 2 })]),
  ],
  when: [
    consolidate('m', offices, 'joint-office', {
      effective: '2018-08-01',
      data: {
        headPost: { positionId: 'joint-office#head', titles: head('Chánh Văn phòng'), holder: 'p-party-office' },
        staff: [
          moved('p-council-office', 'council-office#deputy'),
          moved('p-executive-office', 'executive-office#deputy'),
        ],
      },
    }),
    order('SetPostLimit', '2018-08-01', { agencyId: 'joint-office', postClass: 'deputy', atMost: 3 }, { order: 1 }),
    order(
      'AllowSurplus',
      '2018-08-01',
      { agencyId: 'joint-office', postClass: 'deputy', posts: 1, until: '2023-08-01' },
      { order: 2 },
    ),
  ],
  thenSeen: async ({ on }) => {
    const { agencies, positions } = await on('2018-08-01');
    expect(agencies.get('joint-office')).toMatchObject({
      predecessors: offices,
      surplus: [{ postClass: 'deputy', posts: 1, until: '2023-08-01' }],
    });
    expect(positions.get('joint-office#head')?.holders).toMatchObject([{ personId: 'p-party-office' }]);
    const deputies = [...positions.values()].filter(({ rank, end }) => rank === 'deputy' && end === undefined);
    expect(deputies.flatMap(({ holders }) => holders)).toHaveLength(2);
  },
});

scenario('9. Parts of other bodies are joined, and the donors go on', {
  given: [
    establish('newspaper-house'),
    establish('broadcaster'),
    establish('association'),
    establish('party-office'),
    assign('association', 'its-newspaper'),
    assign('association', 'literature'),
    assign('party-office', 'portal'),
    post('association#editor', 'association'),
    appoint('association#editor', 'p-1'),
    setQuota('association', 9),
  ],
  when: [
    consolidate('m', [], 'media-centre', {
      effective: '2019-01-01',
      ...under('1-QĐ/TU', { announced: '2019-01-02' }),
      data: {
        predecessors: [
          { agencyId: 'newspaper-house' },
          { agencyId: 'broadcaster' },
          { agencyId: 'association', participation: 'part', rest: toAgency('association') },
          { agencyId: 'party-office', participation: 'part', rest: toAgency('party-office') },
        ],
        functions: [
          { functionId: 'its-newspaper', from: 'association', to: toAgency('media-centre') },
          { functionId: 'portal', from: 'party-office', to: toAgency('media-centre') },
        ],
        positions: [{ positionId: 'association#editor', to: toAgency('media-centre') }],
        partQuota: [{ agencyId: 'association', bloc: 'unallocated', posts: 4 }],
      },
    }),
  ],
  thenSeen: async ({ on }) => {
    const { agencies, positions } = await on('2019-01-01');
    expect(agencies.get('broadcaster')?.end?.kind).toBe('merged');
    expect(agencies.get('association')).toMatchObject({
      end: undefined,
      functions: [{ functionId: 'literature' }],
      quota: [{ posts: 5 }],
    });
    expect(
      agencies
        .get('media-centre')
        ?.functions.map(({ functionId }) => functionId)
        .toSorted(),
    ).toEqual(['its-newspaper', 'portal']);
    expect(positions.get('association#editor')).toMatchObject({
      agencyId: 'media-centre',
      holders: [{ personId: 'p-1' }],
    });
  },
});

scenario('10. Territory is absorbed, and its merged agencies are merged again', {
  given: [
    ...['ha-long', 'hoanh-bo'].flatMap((place) => [
      establish(`${place}/org`),
      establish(`${place}/home`),
      consolidate(`${place}/m`, [`${place}/org`, `${place}/home`], `${place}/joint`, { effective: '2018-01-01' }),
    ]),
  ],
  when: [absorb('m', ['hoanh-bo/joint'], 'ha-long/joint', { effective: '2020-01-01', case: 'hoanh-bo-into-ha-long' })],
  thenSeen: async ({ ledger }) => {
    const nodes = await ledger.lineage('ha-long/joint');
    expect(nodes.find(({ agencyId }) => agencyId === 'ha-long/joint')).toMatchObject({
      predecessors: ['ha-long/org', 'ha-long/home'],
      absorbed: [{ agencyId: 'hoanh-bo/joint', effective: '2020-01-01' }],
    });
    expect(nodes.map(({ agencyId }) => agencyId)).toContain('hoanh-bo/org');
    const trail = await ledger.audit({ merger: 'm' });
    expect(new Set(trail.map(({ entry }) => entry.case))).toEqual(new Set(['hoanh-bo-into-ha-long']));
  },
});

scenario('14. Merged first, cut later', {
  given: [establish('a'), establish('b'), setQuota('a', 11), setQuota('b', 9)],
  when: [
    consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01', ...under('1-QĐ') }),
    order('SetStaffingQuota', '2019-06-01', { agencyId: 'c', bloc: 'unallocated', posts: 15, from: 20 }, under('2-QĐ')),
  ],
  thenSeen: async ({ on, ledger }) => {
    expect((await on('2018-01-01')).agencies.get('c')?.quota).toMatchObject([{ posts: 20 }]);
    expect((await on('2019-06-01')).agencies.get('c')?.quota).toMatchObject([{ posts: 15 }]);
    const cut = (await ledger.audit({ agency: 'c' })).at(-1);
    expect(cut).toMatchObject({ entry: { instruments: [{ number: '2-QĐ' }] }, changes: [{ from: '20', to: '15' }] });
  },
});
