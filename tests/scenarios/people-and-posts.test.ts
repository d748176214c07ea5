import { expect } from 'vitest';
import { absorb, appoint, consolidate, establish, post, setQuota } from '../support/commands.ts';
import { moved, order, refused, released, scenario, under } from './scenario.ts';

const twoHeads = [
  establish('org'),
  establish('home'),
  post('org#head', 'org', { rank: 'head', title: 'Trưởng Ban Tổ chức' }),
  post('home#head', 'home', { rank: 'head', title: 'Trưởng phòng Nội vụ' }),
];
const unify = order(
  'UnifyTitles',
  '2016-01-01',
  { positionIds: ['org#head', 'home#head'], personId: 'p-1' },
  under('1-QĐ/TU'),
);

scenario('2. Titles are unified, and the agencies stay', {
  given: twoHeads,
  when: [unify],
  thenSeen: async ({ on, ledger }) => {
    const { agencies, positions } = await on('2016-01-01');
    expect([...agencies.values()].every(({ end }) => end === undefined)).toBe(true);
    expect(positions.get('org#head')?.holders).toMatchObject([{ personId: 'p-1', appointment: 'unified' }]);
    expect(positions.get('home#head')?.holders).toEqual(positions.get('org#head')?.holders);
    // It ends by being separated: the person keeps one post.
    await ledger.execute(
      order('SeparateTitles', '2017-01-01', {
        positionIds: ['org#head', 'home#head'],
        personId: 'p-1',
        keeps: 'org#head',
      }),
    );
    const after = await on('2017-01-01');
    expect(after.positions.get('org#head')?.holders).toMatchObject([{ personId: 'p-1', appointment: 'main' }]);
    expect(after.positions.get('home#head')?.holders).toEqual([]);
  },
});

scenario('2. Titles that are unified end by a merger', {
  given: [...twoHeads, unify],
  when: [
    consolidate('m', ['org', 'home'], 'joint', {
      effective: '2018-01-01',
      data: { headPost: { positionId: 'joint#head', titles: [{ name: 'Thủ trưởng', statutory: false }] } },
    }),
  ],
  thenSeen: async ({ on }) => {
    expect((await on('2018-01-01')).positions.get('joint#head')?.holders).toMatchObject([
      { personId: 'p-1', appointment: 'main' },
    ]);
  },
});

scenario('3. The top posts of a level are one person’s, by two elections', {
  given: [
    establish('party-committee'),
    establish('peoples-committee'),
    post('secretary', 'party-committee', { rank: 'head', title: 'Bí thư' }),
    post('chair', 'peoples-committee', { rank: 'head', title: 'Chủ tịch UBND' }),
  ],
  when: [
    order(
      'AppointStaff',
      '2015-08-01',
      { positionId: 'secretary', personId: 'p-1', basis: 'elected' },
      under('1-NQ/ĐH'),
    ),
    order(
      'AppointStaff',
      '2016-06-01',
      { positionId: 'chair', personId: 'p-1', appointment: 'concurrent', basis: 'elected' },
      under('2-NQ/HĐND'),
    ),
    order('ReleaseStaff', '2019-01-01', { positionId: 'chair', personId: 'p-1', reason: 'Miễn nhiệm' }),
  ],
  thenSeen: async ({ on, ledger }) => {
    expect((await on('2016-06-01')).persons.get('p-1')?.positions).toEqual(['secretary', 'chair']);
    // Ending one does not end the other.
    expect((await on('2019-01-01')).persons.get('p-1')?.positions).toEqual(['secretary']);
    const instruments = (await ledger.audit({ person: 'p-1' })).flatMap(({ entry }) =>
      entry.instruments.map(({ number }) => number),
    );
    expect(instruments).toEqual(['1-NQ/ĐH', '2-NQ/HĐND']);
  },
});

scenario('11. More deputies than the norm for a transition, until a day', {
  given: [
    establish('city'),
    post('city#deputies', 'city', { rank: 'deputy', capacity: 6 }),
    ...Array.from({ length: 6 }, (_, index) => appoint('city#deputies', `p-${index}`)),
  ],
  when: [
    order('SetPostLimit', '2020-01-01', { agencyId: 'city', postClass: 'deputy', atMost: 3 }),
    order(
      'AllowSurplus',
      '2020-01-01',
      { agencyId: 'city', postClass: 'deputy', posts: 3, until: '2025-01-01' },
      { order: 1 },
    ),
  ],
  thenSeen: async ({ ledger }) => {
    const kinds = async (on: string) => (await ledger.findings({ on })).groups.map(({ kind }) => kind);
    expect(await kinds('2024-12-31')).not.toContain('SurplusExpired');
    // Overdue surplus is found by itself when the day has passed.
    expect(await kinds('2025-01-02')).toContain('SurplusExpired');
  },
});

scenario('12. Staff are reassigned and keep their pay from the day of placement', {
  given: [
    establish('a'),
    establish('b'),
    post('a#head', 'a', { rank: 'head' }),
    post('b#1', 'b', { rank: 'deputy' }),
    appoint('a#head', 'p-1'),
  ],
  when: [
    absorb('m', ['a'], 'b', { effective: '2025-07-01', data: { staff: [moved('p-1', 'b#1')] } }),
    order('KeepPay', '2025-08-15', {
      positionId: 'b#1',
      personId: 'p-1',
      until: '2026-02-15',
      note: 'Bảo lưu phụ cấp chức vụ 6 tháng',
    }),
  ],
  thenSeen: async ({ on }) => {
    expect((await on('2025-08-01')).positions.get('b#1')?.holders[0]?.payKept).toBeUndefined();
    expect((await on('2025-08-15')).positions.get('b#1')?.holders[0]?.payKept).toMatchObject({ until: '2026-02-15' });
  },
});

scenario('13. Quota moves between blocs, and the total stays', {
  given: [
    establish('party-side'),
    establish('state-side'),
    setQuota('party-side', 40, { bloc: 'party' }),
    setQuota('state-side', 60, { bloc: 'state' }),
  ],
  when: [
    order(
      'MoveQuota',
      '2025-06-01',
      { agencyId: 'party-side', fromAgencyId: 'state-side', bloc: 'state', toBloc: 'party', posts: 10 },
      under('5-QĐ/TW'),
    ),
  ],
  thenSeen: async ({ on, ledger }) => {
    const quotas = (await on('2025-06-01')).agencies;
    expect(quotas.get('party-side')?.quota).toMatchObject([{ bloc: 'party', posts: 50 }]);
    expect(quotas.get('state-side')?.quota).toMatchObject([{ bloc: 'state', posts: 50 }]);
    const more = order('MoveQuota', '2025-06-01', {
      agencyId: 'party-side',
      fromAgencyId: 'state-side',
      bloc: 'state',
      toBloc: 'party',
      posts: 51,
    });
    expect(await refused(ledger, more)).toMatchObject({ rule: 'N5' });
  },
});

scenario('21. The seal comes later than the merger', {
  given: [
    establish('a'),
    establish('b'),
    order('RegisterSeal', '2015-01-01', { agencyId: 'a', sealId: 'seal-a', bloc: 'party' }),
    consolidate('m', ['a', 'b'], 'c', { effective: '2018-03-01' }),
  ],
  when: [
    order('RegisterSeal', '2018-03-20', { agencyId: 'c', sealId: 'seal-c', bloc: 'party' }),
    order('SurrenderSeal', '2018-03-25', { agencyId: 'c', sealId: 'seal-a' }),
  ],
  thenSeen: async ({ on, ledger }) => {
    const seals = async (day: string) => (await on(day)).agencies.get('c')?.seals.map(({ sealId }) => sealId);
    expect([await seals('2018-03-01'), await seals('2018-03-20'), await seals('2018-03-25')]).toEqual([
      ['seal-a'],
      ['seal-a', 'seal-c'],
      ['seal-c'],
    ]);
    // Two seals of one bloc for five days are found.
    expect(
      (await ledger.findings({ on: '2018-03-22' })).groups.find(({ kind }) => kind === 'SealsOfOneBloc')?.findings,
    ).toHaveLength(1);
  },
});

scenario('22. A town becomes a city: names change, agencies and ids go on', {
  given: [establish('dong-trieu/party-committee', { data: { name: 'Thị ủy Đông Triều', level: 'town' } })],
  when: [
    order('RenameAgency', '2024-11-01', {
      agencyId: 'dong-trieu/party-committee',
      name: 'Thành ủy Đông Triều',
      oldNameValidUntil: '2025-03-01',
    }),
    order(
      'ReclassifyAgency',
      '2024-11-01',
      { agencyId: 'dong-trieu/party-committee', kind: 'office', level: 'city' },
      { order: 1 },
    ),
  ],
  thenSeen: async ({ on }) => {
    expect((await on('2024-10-31')).agencies.get('dong-trieu/party-committee')).toMatchObject({
      name: { value: 'Thị ủy Đông Triều' },
      level: 'town',
    });
    expect((await on('2024-11-01')).agencies.get('dong-trieu/party-committee')).toMatchObject({
      name: { value: 'Thành ủy Đông Triều' },
      level: 'city',
      end: undefined,
      // The old name stays valid in papers until a day.
      formerNames: [{ value: 'Thị ủy Đông Triều', validUntil: '2025-03-01' }],
    });
  },
});

scenario('A person who is moved and released at once is refused', {
  given: [
    establish('a'),
    establish('b'),
    post('a#head', 'a', { rank: 'head' }),
    post('b#1', 'b'),
    appoint('a#head', 'p-1'),
  ],
  when: [],
  thenSeen: async ({ ledger }) => {
    const staff = [moved('p-1', 'b#1'), released('p-1')];
    expect(await refused(ledger, absorb('m', ['a'], 'b', { effective: '2018-01-01', data: { staff } }))).toMatchObject({
      code: 'InvalidCommand',
    });
  },
});
