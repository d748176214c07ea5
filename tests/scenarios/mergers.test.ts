import { expect } from 'vitest';
import {
  absorb,
  appoint,
  assign,
  consolidate,
  establish,
  post,
  profile,
  setQuota,
  split,
} from '../support/commands.ts';
import { moved, order, outside, programme, refused, released, scenario, toAgency, under } from './scenario.ts';

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

scenario('5. A dissolution that gives its functions away', {
  given: [establish('health'), establish('office'), assign('health', 'clinics'), assign('health', 'hygiene')],
  when: [
    order('AbolishAgency', '2019-01-01', {
      agencyId: 'health',
      reason: 'Giải thể phòng Y tế',
      rest: outside('Trung tâm Y tế'),
      functions: [{ functionId: 'clinics', to: toAgency('office') }],
    }),
  ],
  thenSeen: async ({ on }) => {
    const { agencies, functions } = await on('2019-01-01');
    expect(agencies.get('health')?.end).toMatchObject({ kind: 'abolished', into: [], reason: 'Giải thể phòng Y tế' });
    expect(functions.get('clinics')?.holders).toMatchObject([{ agencyId: 'office', role: 'lead' }]);
    expect(functions.get('hygiene')?.gone).toMatchObject({ to: { kind: 'outside', name: 'Trung tâm Y tế' } });
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

scenario('8. Split back after the pilot was suspended', {
  given: [
    establish('org'),
    establish('home'),
    assign('org', 'cadres'),
    assign('home', 'archives'),
    setQuota('org', 12, { bloc: 'party' }),
    setQuota('home', 8, { bloc: 'state' }),
    post('org#head', 'org', { rank: 'head' }),
    post('home#head', 'home', { rank: 'head' }),
    order('RegisterSeal', '2015-01-01', { agencyId: 'org', sealId: 'seal-o', bloc: 'party' }),
    order('RegisterSeal', '2015-01-01', { agencyId: 'home', sealId: 'seal-h', bloc: 'state' }),
    order('UnifyTitles', '2016-01-01', { positionIds: ['org#head', 'home#head'], personId: 'p-1' }),
    consolidate('m', ['org', 'home'], 'joint', {
      effective: '2018-01-01',
      data: { headPost: { positionId: 'joint#head', titles: head('Thủ trưởng') } },
    }),
  ],
  when: [
    order(
      'ReverseMerger',
      '2022-07-07',
      {
        mergerId: 'm',
        agencyId: 'joint',
        successors: [
          {
            agencyId: 'org~2',
            ...profile('Ban Tổ chức'),
            continues: 'org',
            headPost: { positionId: 'org~2#head', titles: head('Trưởng ban'), holder: 'p-1' },
          },
          {
            agencyId: 'home~2',
            ...profile('Phòng Nội vụ'),
            bloc: 'state',
            continues: 'home',
            headPost: { positionId: 'home~2#head', titles: head('Trưởng phòng') },
          },
        ],
        rest: 'org~2',
        functions: [{ functionId: 'archives', to: toAgency('home~2') }],
        seals: [{ sealId: 'seal-h', agencyId: 'home~2' }],
        quota: [
          { agencyId: 'org~2', bloc: 'party', posts: 11 },
          { agencyId: 'home~2', bloc: 'state', posts: 9 },
        ],
      },
      under('16-TB/TW'),
    ),
  ],
  thenSeen: async ({ on, ledger }) => {
    const { agencies, mergers, positions } = await on('2022-07-07');
    expect(mergers.get('m')?.status.value).toBe('reversed');
    expect(agencies.get('org~2')).toMatchObject({
      continues: 'org',
      functions: [{ functionId: 'cadres' }],
      quota: [{ posts: 11 }],
      seals: [{ sealId: 'seal-o' }],
    });
    expect(agencies.get('home~2')).toMatchObject({
      continues: 'home',
      functions: [{ functionId: 'archives' }],
      quota: [{ posts: 9 }],
      seals: [{ sealId: 'seal-h' }],
    });
    // The titles are one person's no longer.
    expect(positions.get('org~2#head')?.holders).toMatchObject([{ personId: 'p-1', appointment: 'main' }]);
    expect(positions.get('home~2#head')?.holders).toEqual([]);
    expect((await ledger.lineage('home')).map(({ agencyId }) => agencyId)).toContain('home~2');
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

scenario('15. A whole level is abolished on one day', {
  given: [
    ...['x', 'y'].flatMap((id) => [establish(`district/${id}`), assign(`district/${id}`, `${id}/work`)]),
    establish('province'),
    establish('commune'),
  ],
  when: [
    order(
      'AbolishAgency',
      '2025-07-01',
      { agencyId: 'district/x', reason: 'Kết thúc cấp huyện', rest: toAgency('province') },
      { case: 'end-of-level' },
    ),
    order(
      'AbolishAgency',
      '2025-07-01',
      { agencyId: 'district/y', reason: 'Kết thúc cấp huyện', rest: { kind: 'unknown' } },
      { case: 'end-of-level' },
    ),
  ],
  thenSeen: async ({ on, ledger }) => {
    const { agencies, functions } = await on('2025-07-01');
    expect([...agencies.values()].filter(({ id, end }) => id.startsWith('district/') && end === undefined)).toEqual([]);
    expect(functions.get('x/work')?.holders).toMatchObject([{ agencyId: 'province' }]);
    // A function of the level without an owner is found.
    const { groups } = await ledger.findings({ on: '2025-07-01' });
    expect(groups.find(({ kind }) => kind === 'FunctionUnknownReceiver')?.findings).toMatchObject([
      { subjects: ['function:y/work'] },
    ]);
  },
});

scenario('16. A district agency ends and its staff go into a provincial body', {
  given: [
    establish('district/inspectorate'),
    establish('province/inspectorate', { data: { level: 'province' } }),
    post('district/inspectorate#1', 'district/inspectorate', { capacity: 6 }),
    appoint('district/inspectorate#1', 'p-1'),
  ],
  when: [
    absorb('m', ['district/inspectorate'], 'province/inspectorate', { effective: '2025-07-01' }),
    order(
      'EstablishAgency',
      '2025-07-01',
      {
        agencyId: 'province/inspectorate/division-1',
        ...profile('Phòng Nghiệp vụ 1'),
        level: 'province',
        unitOf: 'province/inspectorate',
      },
      { order: 1 },
    ),
    order(
      'ReassignGroup',
      '2025-07-01',
      {
        agencyId: 'province/inspectorate',
        from: ['district/inspectorate'],
        group: '60 công chức thanh tra huyện',
        count: { kind: 'exactly', value: 60 },
      },
      { order: 2 },
    ),
  ],
  thenSeen: async ({ on, ledger }) => {
    const { agencies, positions } = await on('2025-07-01');
    expect(agencies.get('province/inspectorate/division-1')).toMatchObject({ unitOf: 'province/inspectorate' });
    expect(agencies.get('province/inspectorate')?.groups).toMatchObject([{ kind: 'reassigned', count: { value: 60 } }]);
    expect(positions.get('district/inspectorate#1')?.agencyId).toBe('province/inspectorate');
    // The exception to the same level is no secret.
    const { groups } = await ledger.findings({ on: '2025-07-01' });
    expect(groups.find(({ rule }) => rule === 'P13')?.findings).toHaveLength(1);
  },
});

scenario('17. Provinces merge and functions are spread over several new departments', {
  given: [
    ...['labour', 'transport', 'police'].map((id) => establish(id)),
    ...['poverty', 'wages', 'licences', 'roads'].map((id) =>
      assign(id === 'licences' || id === 'roads' ? 'transport' : 'labour', id),
    ),
    establish('home'),
    establish('agriculture'),
    establish('construction'),
  ],
  when: [
    // Labour goes to Home Affairs, but for one function; Transport is spread over two, one of them outside.
    absorb('m-1', ['labour'], 'home', {
      effective: '2025-02-15',
      case: 'province',
      data: { functions: [{ functionId: 'poverty', to: toAgency('agriculture') }] },
    }),
    absorb('m-2', ['transport'], 'construction', {
      effective: '2025-02-15',
      case: 'province',
      data: { functions: [{ functionId: 'licences', to: outside('Công an tỉnh') }] },
    }),
  ],
  thenSeen: async ({ on }) => {
    const { functions } = await on('2025-02-15');
    const where = (id: string) => functions.get(id)?.holders.map(({ agencyId }) => agencyId);
    expect([where('wages'), where('poverty'), where('roads')]).toEqual([['home'], ['agriculture'], ['construction']]);
    expect(functions.get('licences')?.gone).toMatchObject({ to: { kind: 'outside' } });
  },
});

scenario('A split that takes no merger back stays what it is: a new change', {
  given: [establish('a'), programme('p')],
  when: [
    split(
      'a',
      [
        { agencyId: 'b', ...profile('B') },
        { agencyId: 'c', ...profile('C') },
      ],
      'b',
      { effective: '2020-01-01' },
    ),
  ],
  thenSeen: async ({ on, ledger }) => {
    expect((await on('2020-01-01')).agencies.get('a')?.end).toMatchObject({ kind: 'split', into: ['b', 'c'] });
    expect(
      await refused(ledger, absorb('m', ['a'], 'b', { effective: '2021-01-01', data: { staff: [released('p-1')] } })),
    ).toMatchObject({ rule: 'L2' });
  },
});
