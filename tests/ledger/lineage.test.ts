import { describe, expect, it } from 'vitest';
import { abolish, absorb, appoint, assign, consolidate, establish, post, profile, split } from '../support/commands.ts';
import { refusalOf } from '../support/results.ts';
import { scene } from '../support/scene.ts';

const on = '2030-01-01';

describe('a merger that is taken back by a split', () => {
  const history = [
    establish('a'),
    establish('b'),
    consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01' }),
    split(
      'c',
      [
        { agencyId: 'a2', ...profile('Cơ quan A'), continues: 'a' },
        { agencyId: 'b2', ...profile('Cơ quan B'), continues: 'b' },
      ],
      'a2',
      { effective: '2021-01-01' },
    ),
  ];

  it('lets each part continue an earlier agency', async () => {
    const { ledger } = await scene(history);
    const { agencies } = await ledger.chart({ on });
    expect(agencies.get('a2')).toMatchObject({ continues: 'a', predecessors: ['c'], end: undefined });
    expect(agencies.get('b2')).toMatchObject({ continues: 'b', predecessors: ['c'], end: undefined });
    expect(agencies.get('c')?.end).toMatchObject({ kind: 'split', into: ['a2', 'b2'] });
  });

  it('shows the whole line from the first agency and from the last', async () => {
    const { ledger } = await scene(history);
    const line = async (id: string) => (await ledger.lineage(id)).map(({ agencyId }) => agencyId);
    expect((await line('a')).toSorted()).toEqual(['a', 'a2', 'b2', 'c']);
    expect((await line('a2')).slice(0, 1)).toEqual(['a2']);
    expect((await line('a2')).toSorted()).toEqual(['a', 'a2', 'b', 'b2', 'c']);
    expect(await line('nowhere')).toEqual([]);
  });

  it('may be merged again, and the line that parts and joins names each agency once', async () => {
    const { ledger } = await scene([...history, consolidate('n', ['a2', 'b2'], 'd', { effective: '2025-01-01' })]);
    const nodes = await ledger.lineage('d');
    expect(nodes.map(({ agencyId }) => agencyId).toSorted()).toEqual(['a', 'a2', 'b', 'b2', 'c', 'd']);
    expect(nodes.find(({ agencyId }) => agencyId === 'c')).toMatchObject({
      begin: '2018-01-01',
      end: '2021-01-01',
      ending: 'split',
      predecessors: ['a', 'b'],
      successors: ['a2', 'b2'],
    });
  });

  it('cannot continue an agency that has not ended', async () => {
    const { ledger } = await scene([establish('a'), establish('b')]);
    const refusal = refusalOf(
      await ledger.execute(
        split(
          'a',
          [
            { agencyId: 'c', ...profile('C'), continues: 'b' },
            { agencyId: 'd', ...profile('D') },
          ],
          'c',
          { effective: '2018-01-01' },
        ),
      ),
    );
    expect(refusal).toMatchObject({
      code: 'NotApplicable',
      ids: ['b'],
      message: expect.stringMatching(/leave continues out/),
    });
  });
});

describe('an abolition whose rest goes nobody knows where', () => {
  const staffed = [
    establish('a'),
    assign('a', 'archives'),
    post('a#head', 'a', { rank: 'head' }),
    post('a#1', 'a'),
    appoint('a#1', 'p-1'),
  ];
  const released = [{ kind: 'released', personId: 'p-1', reason: 'Nghỉ hưu' } as const];
  const toUnknown = { effective: '2018-01-01', reason: 'Giải thể', rest: { kind: 'unknown' } as const };

  it('ends its posts, and says of its functions that their destination is unknown', async () => {
    const { ledger } = await scene([...staffed, abolish('a', { ...toUnknown, staff: released })]);
    const { agencies, functions, positions, persons } = await ledger.chart({ on });
    expect(agencies.get('a')).toMatchObject({ functions: [], positions: [], end: { kind: 'abolished', into: [] } });
    expect(functions.get('archives')).toMatchObject({ holders: [], gone: { to: { kind: 'unknown' } } });
    expect([...positions.values()].map(({ end }) => end?.effective)).toEqual(['2018-01-01', '2018-01-01']);
    expect(persons.get('p-1')).toMatchObject({ positions: [], released: { reason: 'Nghỉ hưu' } });
  });

  it('still has to say where its people go', async () => {
    const { ledger } = await scene(staffed);
    expect(refusalOf(await ledger.execute(abolish('a', toUnknown)))).toMatchObject({
      code: 'RuleViolated',
      rule: 'N1',
    });
  });
});

describe('an absorption', () => {
  const history = [
    establish('a'),
    establish('b'),
    post('a#head', 'a', { rank: 'head', title: 'Trưởng phòng A' }),
    post('b#head', 'b', { rank: 'head', title: 'Trưởng phòng B' }),
    post('b#deputy', 'b', { rank: 'deputy' }),
    post('a#1', 'a'),
    appoint('a#head', 'p-1'),
    appoint('b#head', 'p-2'),
    appoint('a#1', 'p-3'),
  ];
  const merger = { effective: '2018-01-01' };
  const staff = [{ kind: 'moved', personId: 'p-1', positionId: 'b#deputy' } as const];

  it('ends the head post of the absorbed agency and keeps that of the other', async () => {
    const { ledger } = await scene([...history, absorb('m', ['a'], 'b', { ...merger, data: { staff } })]);
    const { agencies, positions } = await ledger.chart({ on });
    expect(positions.get('a#head')).toMatchObject({ holders: [], end: { effective: '2018-01-01' } });
    expect(positions.get('b#head')).toMatchObject({
      holders: [{ personId: 'p-2' }],
      titles: [{ name: 'Trưởng phòng B' }],
    });
    expect(positions.get('b#head')?.end).toBeUndefined();
    expect(positions.get('b#deputy')?.holders).toMatchObject([{ personId: 'p-1', appointment: 'main' }]);
    expect(agencies.get('b')).toMatchObject({
      predecessors: [],
      absorbed: [{ agencyId: 'a', effective: '2018-01-01' }],
      positions: ['b#head', 'b#deputy', 'a#1'],
    });
  });

  it('takes the other posts along with those who hold them', async () => {
    const { ledger } = await scene([...history, absorb('m', ['a'], 'b', { ...merger, data: { staff } })]);
    expect((await ledger.chart({ on })).positions.get('a#1')).toMatchObject({
      agencyId: 'b',
      holders: [{ personId: 'p-3' }],
    });
  });

  it('is refused under N1 when nobody says where the head of the absorbed agency goes', async () => {
    const { ledger } = await scene(history);
    expect(refusalOf(await ledger.execute(absorb('m', ['a'], 'b', merger)))).toMatchObject({
      code: 'RuleViolated',
      rule: 'N1',
      ids: ['a#head', 'p-1'],
    });
  });
});

describe('a consolidation', () => {
  const history = [
    establish('a'),
    establish('b'),
    post('a#head', 'a', { rank: 'head', title: 'Trưởng Ban Tổ chức' }),
    post('b#head', 'b', { rank: 'head', title: 'Trưởng phòng Nội vụ' }),
    appoint('a#head', 'p-1'),
  ];
  const headPost = { positionId: 'c#head', titles: [{ name: 'Thủ trưởng Cơ quan', statutory: false }] };

  it('joins the two head posts into one that carries all their titles, held by whoever held both', async () => {
    const { ledger } = await scene([
      ...history,
      appoint('b#head', 'p-1', { appointment: 'concurrent' }),
      consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01', data: { headPost } }),
    ]);
    const { positions } = await ledger.chart({ on });
    expect(positions.get('c#head')).toMatchObject({
      titles: [{ name: 'Thủ trưởng Cơ quan' }, { name: 'Trưởng Ban Tổ chức' }, { name: 'Trưởng phòng Nội vụ' }],
      holders: [{ personId: 'p-1' }],
    });
    expect(positions.get('a#head')?.end).toMatchObject({ into: 'c#head' });
  });

  it('leaves the joined head post to nobody when the one who held all of them is released', async () => {
    const { ledger } = await scene([
      ...history,
      appoint('b#head', 'p-1', { appointment: 'concurrent' }),
      consolidate('m', ['a', 'b'], 'c', {
        effective: '2018-01-01',
        data: { headPost, staff: [{ kind: 'released', personId: 'p-1', reason: 'Nghỉ hưu' }] },
      }),
    ]);
    const { positions, persons } = await ledger.chart({ on });
    expect(positions.get('c#head')?.holders).toEqual([]);
    expect(persons.get('p-1')).toMatchObject({ positions: [], released: { reason: 'Nghỉ hưu' } });
  });

  it('has to say who heads the new agency when one of the old posts was vacant, or its holder was only acting', async () => {
    const merger = consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01', data: { headPost } });
    for (const more of [[], [appoint('b#head', 'p-1', { appointment: 'acting' })]]) {
      const { ledger } = await scene([...history, ...more]);
      expect(refusalOf(await ledger.execute(merger))).toMatchObject({ rule: 'N1' });
    }
    const { ledger } = await scene(history);
    const stated = consolidate('m', ['a', 'b'], 'c', {
      effective: '2018-01-01',
      data: { headPost: { ...headPost, holder: 'p-1' } },
    });
    expect(await ledger.execute(stated)).toMatchObject({ ok: true });
  });

  it('has to say who heads the new agency when two people headed the old ones', async () => {
    const { ledger } = await scene([...history, appoint('b#head', 'p-2')]);
    const merger = consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01', data: { headPost } });
    expect(refusalOf(await ledger.execute(merger))).toMatchObject({ rule: 'N1' });
  });
});
