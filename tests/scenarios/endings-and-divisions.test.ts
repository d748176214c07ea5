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
import { order, outside, programme, refused, released, scenario, toAgency, under } from './scenario.ts';

const head = (title: string) => [{ name: title, statutory: true }];

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
