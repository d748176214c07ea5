import { describe, expect, it } from 'vitest';
import { abolish, assign, establish, type Given, post, rename, setQuota } from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { must, refusalOf } from '../support/results.ts';
import { scene } from '../support/scene.ts';

const day = { actor: 'clerk', effective: '2018-01-01' };
const decision = (number: string) => [{ kind: 'decision', number }];

const moveQuota: Given = {
  ...day,
  command: 'MoveQuota',
  data: { agencyId: 'b', fromAgencyId: 'a', bloc: 'unallocated', toBloc: 'unallocated', posts: 3 },
  instruments: decision('1'),
};
const twice: readonly Given[] = [
  moveQuota,
  { ...day, command: 'ReassignGroup', data: { agencyId: 'b', from: ['a'], group: 'Công chức' } },
  { ...day, command: 'TrainGroup', data: { agencyId: 'b', group: 'Công chức', subject: 'Kiểm tra Đảng' } },
  { ...day, command: 'IntegrateProcedures', data: { agencyId: 'b', chain: ['Tiếp nhận', 'Thẩm định'] } },
  { ...day, command: 'RecordNote', data: { about: { kind: 'agency', id: 'a' }, topic: 'staff', text: 'Ghi chú' } },
  { ...day, command: 'AppointStaff', data: { positionId: 'a#1', personId: 'p-1', appointment: 'main' } },
  { ...day, command: 'AttestHolder', data: { positionId: 'a#1', personId: 'p-2' } },
  {
    ...day,
    command: 'RecordOpinion',
    data: { programmeId: 'p', consultationId: 'staff', from: 'Công chức', opinion: 'Đồng ý' },
  },
  rename('a', 'Cơ quan A', { effective: '2018-01-01' }),
];

const programme: readonly Given[] = [
  { ...day, effective: '2015-01-01', command: 'AdoptScheme', data: { programmeId: 'p', title: 'Đề án 25' } },
  {
    ...day,
    effective: '2015-01-01',
    command: 'OpenConsultation',
    data: { programmeId: 'p', consultationId: 'staff', subject: 'Hợp nhất' },
  },
];
const history = [establish('a'), establish('b'), post('a#1', 'a'), setQuota('a', 20), setQuota('b', 5), ...programme];

const quotaOf = async ({ ledger }: Awaited<ReturnType<typeof scene>>): Promise<unknown> => {
  const { agencies } = await ledger.chart({ on: '2020-01-01' });
  return ['a', 'b'].map((id) => agencies.get(id)?.quota.map(({ posts }) => posts));
};

describe('the same intent under another id', () => {
  it.each(twice.map((command) => [command.command, command] as const))(
    'of %s is refused, names the entry, and stores nothing',
    async (_name, command) => {
      const { ledger, store } = await scene(history);
      const { entries } = must(await ledger.execute({ ...command, id: 'first' }));
      const before = await logOf(store);

      const refusal = refusalOf(await ledger.execute({ ...command, id: 'second' }));

      expect(refusal).toMatchObject({ code: 'AlreadyRecorded', entries });
      expect(refusal.message).toMatch(/another order/);
      expect(await logOf(store)).toEqual(before);
    },
  );

  it('moves quota once, though a later fact of the stream came between', async () => {
    const played = await scene([...history, moveQuota, rename('b', 'Cơ quan B', { effective: '2019-01-01' })]);
    refusalOf(await played.ledger.execute(moveQuota));
    expect(await quotaOf(played)).toEqual([[17], [8]]);
  });

  it.each([
    ['on another day', { effective: '2018-01-02' }],
    ['in another window', { effective: '2018-01' }],
    ['with another order', { order: 1 }],
    ['under another instrument', { instruments: decision('2') }],
  ])('but %s it is another move', async (_title, other) => {
    const played = await scene([...history, moveQuota]);
    must(await played.ledger.execute({ ...moveQuota, ...other }));
    expect(await quotaOf(played)).toEqual([[14], [11]]);
  });
});

describe('what changes nothing on its day', () => {
  const begun = [establish('a'), establish('b'), post('a#1', 'a'), assign('a', 'f')];

  it.each<readonly [string, Given]>([
    ['a function that the agency has', assign('a', 'f', { effective: '2018-01-01' })],
    ['a supporting part in what it leads', assign('a', 'f', { effective: '2018-01-01', role: 'support' })],
    [
      'a transfer of a post to where it is',
      { ...day, command: 'TransferPosition', data: { positionId: 'a#1', toAgencyId: 'a' } },
    ],
  ])('is not recorded: %s', async (_title, command) => {
    const { ledger, store } = await scene(begun);
    const before = await logOf(store);

    const refusal = refusalOf(await ledger.execute(command));

    expect(refusal).toMatchObject({ code: 'AlreadyRecorded', day: '2018-01-01' });
    expect(refusal.message).toMatch(/nothing to record/);
    expect(await logOf(store)).toEqual(before);
  });

  it('is recorded when it changes an earlier day, or when one of several functions is new', async () => {
    const { ledger } = await scene([establish('a'), assign('a', 'f', { effective: '2018-01-01' })]);
    must(await ledger.execute(assign('a', 'f', { effective: '2017-01-01' })));
    const functions = ['f', 'g'].map((functionId) => ({ functionId, name: functionId, role: 'lead' as const }));
    must(await ledger.execute({ ...day, command: 'AssignFunctions', data: { agencyId: 'a', functions } }));
    expect((await ledger.chart({ on: '2017-06-30' })).agencies.get('a')?.functions).toHaveLength(1);
    expect((await ledger.chart({ on: '2018-06-30' })).agencies.get('a')?.functions).toHaveLength(2);
  });
});

describe('a seal', () => {
  const seal = (agencyId: string, effective: string): Given => ({
    actor: 'clerk',
    effective,
    command: 'RegisterSeal',
    data: { agencyId, sealId: 'seal-1', bloc: 'party' },
  });
  const surrender: Given = {
    actor: 'clerk',
    effective: '2017-01-01',
    command: 'SurrenderSeal',
    data: { agencyId: 'a', sealId: 'seal-1' },
  };

  it.each([
    ['another agency', 'b'],
    ['the same agency', 'a'],
  ])('is not registered again in %s while an agency holds it', async (_title, agencyId) => {
    const { ledger, store } = await scene([establish('a'), establish('b'), seal('a', '2016-01-01')]);
    const before = await logOf(store);

    const refusal = refusalOf(await ledger.execute(seal(agencyId, '2018-01-01')));

    expect(refusal).toMatchObject({ code: 'NotApplicable', ids: ['a', 'seal-1'] });
    expect(refusal.message).toMatch(/surrender it first, or correct the id/);
    expect(await logOf(store)).toEqual(before);
  });

  it('is not registered before a day on which another agency gets it, which is named', async () => {
    const { ledger, store } = await scene([establish('a'), establish('b'), seal('a', '2016-01-01')]);
    const [, , registered] = await logOf(store);
    const refusal = refusalOf(await ledger.execute(seal('b', '2015-06-01')));
    expect(refusal).toMatchObject({ code: 'NotApplicable', entries: [registered?.id], day: '2016-01-01' });
  });

  it('that an ended agency still holds is not free either', async () => {
    const ended = abolish('a', { effective: '2017-01-01', reason: 'Giải thể' });
    const { ledger } = await scene([establish('a'), establish('b'), seal('a', '2016-01-01'), ended]);
    expect(refusalOf(await ledger.execute(seal('b', '2018-01-01'))).ids).toEqual(['a', 'seal-1']);
  });

  it('is free for another agency once it was surrendered', async () => {
    const { ledger } = await scene([establish('a'), establish('b'), seal('a', '2016-01-01'), surrender]);
    must(await ledger.execute(seal('b', '2018-01-01')));
  });
});
