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
