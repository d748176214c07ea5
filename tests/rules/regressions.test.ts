import { allowAll, type CommandInput, type ExecuteResult, openLedger } from '@orgledger/ledger';
import { memoryStore } from '@orgledger/store/memory';
import { expect, it } from 'vitest';

const agency = { kind: 'office', level: 'district', bloc: 'party', focalPoint: true } as const;
const frame = (effective: string) => ({ actor: 'clerk', effective });

const lastOf = async (...commands: readonly CommandInput[]): Promise<ExecuteResult | undefined> => {
  const ledger = await openLedger({ store: memoryStore(), authorise: allowAll });
  let result: ExecuteResult | undefined;
  for (const command of commands) {
    expect(result?.ok).not.toBe(false);
    result = await ledger.execute(command);
  }
  await ledger.close();
  return result;
};

const establish: CommandInput = {
  ...frame('2015-01-01'),
  command: 'EstablishAgency',
  data: { agencyId: 'old', name: 'Old', ...agency },
};

it('a split that gives a quota to one successor only must give all of it', async () => {
  const split = (posts: number): CommandInput => ({
    ...frame('2018-01-01'),
    command: 'SplitAgency',
    data: {
      agencyId: 'old',
      successors: ['one', 'two'].map((agencyId) => ({ agencyId, name: agencyId, ...agency })),
      rest: 'one',
      quota: [{ agencyId: 'one', bloc: 'party', posts }],
    },
  });
  const quota: CommandInput = {
    ...frame('2016-01-01'),
    command: 'SetStaffingQuota',
    data: { agencyId: 'old', bloc: 'party', posts: 12 },
  };
  expect(await lastOf(establish, quota, split(12))).toMatchObject({ ok: true });
  expect(await lastOf(establish, quota, split(5))).toMatchObject({ ok: false, refusal: { rule: 'N5' } });
});

it('a task that is assigned back in time must not take it from whoever a later assignment names', async () => {
  const post = (positionId: string): CommandInput => ({
    ...frame('2015-01-01'),
    command: 'EstablishPosition',
    data: { positionId, agencyId: 'old', rank: 'staff', titles: [{ name: 'Officer', statutory: false }] },
  });
  const assign = (day: string, positionId: string, insteadOf?: string): CommandInput => ({
    ...frame(day),
    command: 'AssignTask',
    data: {
      agencyId: 'old',
      taskId: 'files',
      name: 'Files',
      positionId,
      ...(insteadOf === undefined ? {} : { insteadOf }),
    },
  });
  const history = [
    establish,
    post('a'),
    post('b'),
    post('c'),
    assign('2016-01-01', 'a'),
    assign('2018-01-01', 'b', 'a'),
  ];
  const late = await lastOf(...history, assign('2017-01-01', 'c', 'a'));
  expect(late).toMatchObject({ ok: false, refusal: { rule: 'F3', day: '2018-01-01' } });
  expect(await lastOf(...history, assign('2019-01-01', 'c', 'b'))).toMatchObject({ ok: true });
});

const office = (agencyId: string): CommandInput => ({
  ...frame('2015-01-01'),
  command: 'EstablishAgency',
  data: { agencyId, name: agencyId, ...agency },
});
const officer = (positionId: string, agencyId: string): CommandInput => ({
  ...frame('2015-01-01'),
  command: 'EstablishPosition',
  data: { positionId, agencyId, rank: 'staff', titles: [{ name: 'Officer', statutory: false }] },
});
const quotaOf = (agencyId: string, bloc: 'party' | 'unallocated', posts: number, day = '2016-01-01'): CommandInput => ({
  ...frame(day),
  command: 'SetStaffingQuota',
  data: { agencyId, bloc, posts },
});
const absorb = (data: object): CommandInput => ({
  ...frame('2018-01-01'),
  command: 'RecordMerger',
  data: {
    mergerId: 'm',
    shape: 'absorption',
    predecessors: [{ agencyId: 'old' }],
    successor: { agencyId: 'heir' },
    ...data,
  },
});

it('a merger cannot state an empty quota and so wipe one out', async () => {
  const history = [establish, office('heir'), quotaOf('old', 'party', 5), quotaOf('heir', 'party', 10)];
  expect(await lastOf(...history, absorb({ quota: [] }))).toMatchObject({ refusal: { field: 'data.quota' } });
  expect(await lastOf(...history, absorb({ quota: [{ bloc: 'party', posts: 15 }] }))).toMatchObject({ ok: true });
});

it('a total whose split is unknown and the quota of a bloc do not stand side by side', async () => {
  const total = quotaOf('old', 'unallocated', 20);
  expect(await lastOf(establish, total, quotaOf('old', 'party', 15, '2017-01-01'))).toMatchObject({ ok: false });
  expect(await lastOf(establish, total, quotaOf('old', 'unallocated', 15, '2017-01-01'))).toMatchObject({ ok: true });
});

it('a merger disposes of nobody but those who hold the posts that end or change hands', async () => {
  const appoint: CommandInput = {
    ...frame('2016-01-01'),
    command: 'AppointStaff',
    data: { positionId: 'elsewhere#p', personId: 'p-9' },
  };
  const history = [establish, office('heir'), office('elsewhere'), officer('elsewhere#p', 'elsewhere'), appoint];
  const released = (personId: string) => absorb({ staff: [{ kind: 'released', personId, reason: 'reform' }] });
  expect(await lastOf(...history, released('p-9'))).toMatchObject({ ok: false, refusal: { ids: ['p-9'] } });
  expect(await lastOf(...history, released('nobody'))).toMatchObject({ ok: false, refusal: { ids: ['nobody'] } });
  expect(await lastOf(...history, absorb({}))).toMatchObject({ ok: true });
});

it('a task is not left with a position that has ended or belongs to another agency', async () => {
  const regulation: CommandInput = {
    ...frame('2016-01-01'),
    command: 'IssueWorkingRegulation',
    data: { agencyId: 'old', tasks: [{ taskId: 'files', name: 'Files', positionId: 'old#p' }] },
  };
  const history = [establish, office('heir'), officer('old#p', 'old'), officer('old#q', 'old'), regulation];
  const abolish: CommandInput = { ...frame('2018-01-01'), command: 'AbolishPosition', data: { positionId: 'old#p' } };
  const move: CommandInput = {
    ...frame('2018-01-01'),
    command: 'TransferPosition',
    data: { positionId: 'old#p', toAgencyId: 'heir' },
  };
  const handOver: CommandInput = {
    ...frame('2017-01-01'),
    command: 'AssignTask',
    data: { agencyId: 'old', taskId: 'files', name: 'Files', positionId: 'old#q', insteadOf: 'old#p' },
  };
  for (const order of [abolish, move]) {
    expect(await lastOf(...history, order)).toMatchObject({ ok: false, refusal: { rule: 'T2' } });
    expect(await lastOf(...history, handOver, order)).toMatchObject({ ok: true });
  }
});

it('what is not known of a merger is said to be unknown, and its decision is not said to have proposed it', async () => {
  const ledger = await openLedger({ store: memoryStore(), authorise: allowAll });
  for (const command of [establish, office('heir')]) await ledger.execute(command);
  const instruments = [{ number: '922-QĐ/TU', kind: 'decision' }];
  expect(await ledger.execute({ ...absorb({}), instruments })).toMatchObject({ ok: true });
  const rows = await ledger.audit({ instrument: '922-QĐ/TU' });
  expect(rows.map(({ entry }) => entry.type)).toEqual(['AgenciesMerged']);
  await ledger.close();
});

it('an import without an importer is not taken for one by whom the file names', async () => {
  const ledger = await openLedger({ store: memoryStore(), authorise: allowAll });
  const line = JSON.stringify({ ...establish, actor: 'somebody' });
  await expect(ledger.import([line], { actor: '' })).rejects.toMatchObject({ code: 'InvalidQuery', field: 'actor' });
  expect(await ledger.size()).toBe(0);
  await ledger.close();
});
