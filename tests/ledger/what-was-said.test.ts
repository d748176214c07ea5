import { describe, expect, it } from 'vitest';
import {
  abolish,
  approved,
  assign,
  CLERK,
  consolidate,
  establish,
  type Given,
  post,
  rename,
} from '../support/commands.ts';
import { scene } from '../support/scene.ts';

const on = '2020-01-01';
const basis = { actor: CLERK, effective: '2018-01-01' } as const;
const programmeId = 'scheme';
const scheme: Given = { ...basis, command: 'AdoptScheme', data: { programmeId, title: 'Đề án', mergers: [] } };

const chartAfter = async (...history: readonly Given[]) => (await scene(history)).ledger.chart({ on });

describe('the chart keeps what was said of', () => {
  it('the end of an agency', async () => {
    const { agencies } = await chartAfter(
      establish('a'),
      abolish('a', { effective: '2018-01-01', reason: 'Hết nhiệm vụ', rest: { kind: 'unknown' } }),
    );
    expect(agencies.get('a')?.end).toMatchObject({ kind: 'abolished', reason: 'Hết nhiệm vụ' });
  });

  it('the end of a position', async () => {
    const { positions } = await chartAfter(establish('a'), post('p', 'a'), {
      ...basis,
      command: 'AbolishPosition',
      data: { positionId: 'p', reason: 'Tinh giản' },
    });
    expect(positions.get('p')?.end).toMatchObject({ reason: 'Tinh giản' });
  });

  it('the withdrawal of a merger', async () => {
    const { mergers } = await chartAfter(establish('a'), establish('b'), ...approved('m', ['a'], 'b'), {
      ...basis,
      command: 'WithdrawMerger',
      data: { mergerId: 'm', reason: 'Chờ hướng dẫn' },
    });
    expect(mergers.get('m')?.status).toMatchObject({ value: 'withdrawn', reason: 'Chờ hướng dẫn' });
  });

  it('earlier names, oldest first, with the day until which papers under them are valid', async () => {
    const { agencies } = await chartAfter(
      establish('a', { data: { name: 'Một' } }),
      rename('a', 'Hai', { effective: '2016-01-01' }),
      {
        ...basis,
        command: 'RenameAgency',
        data: { agencyId: 'a', name: 'Ba', oldNameValidUntil: '2018-12-31' },
      },
    );
    const { name, formerNames } = agencies.get('a') ?? {};
    expect(name?.value).toBe('Ba');
    expect(formerNames).toMatchObject([
      { value: 'Một', validUntil: undefined },
      { value: 'Hai', validUntil: '2018-12-31', by: name?.by },
    ]);
  });

  it('who pays', async () => {
    const { agencies } = await chartAfter(establish('a'), establish('office'), {
      ...basis,
      command: 'ChangeFundingChannel',
      data: { agencyId: 'a', paidBy: 'office', followedBy: 'office', note: 'Theo chế độ' },
    });
    expect(agencies.get('a')?.funding).toMatchObject({ paidBy: 'office', note: 'Theo chế độ' });
  });

  it('an issue, and how it was resolved', async () => {
    const issue = { programmeId, issueId: 'seals' };
    const { ledger } = await scene([
      scheme,
      {
        ...basis,
        command: 'RaiseIssue',
        data: { ...issue, topic: 'seals', name: 'Con dấu', awaiting: 'Trung ương', note: 'Một hay hai?' },
      },
      { ...basis, effective: '2019', command: 'ResolveIssue', data: { ...issue, outcome: 'Hai con dấu' } },
    ]);
    expect(await ledger.openIssues({ on: '2018-06-01' })).toMatchObject([{ name: 'Con dấu', note: 'Một hay hai?' }]);
    const { programmes } = await ledger.chart({ on });
    expect(programmes.get(programmeId)?.issues).toMatchObject([
      { name: 'Con dấu', note: 'Một hay hai?', resolved: { outcome: 'Hai con dấu' } },
    ]);
  });

  it('a leave to pilot, a moratorium, a directive and a precedent', async () => {
    const leave = (leaveId: string): Given => ({
      ...basis,
      command: 'RequestPilotLeave',
      data: { programmeId, leaveId, matter: 'Thí điểm' },
    });
    const { programmes } = await chartAfter(
      establish('a'),
      scheme,
      ...['refused', 'suspended', 'ended'].map(leave),
      { ...basis, command: 'RefusePilotLeave', data: { programmeId, leaveId: 'refused', reason: 'Chưa có cơ sở' } },
      { ...basis, command: 'GrantPilotLeave', data: { programmeId, leaveId: 'suspended' } },
      { ...basis, command: 'GrantPilotLeave', data: { programmeId, leaveId: 'ended' } },
      { ...basis, command: 'SuspendPilotLeave', data: { programmeId, leaveId: 'suspended', reason: 'Thông báo 16' } },
      { ...basis, command: 'EndPilotLeave', data: { programmeId, leaveId: 'ended', outcome: 'Tổng kết' } },
      { ...basis, command: 'DeclareMoratorium', data: { programmeId, moratoriumId: 'stop', scope: 'Cấp huyện' } },
      { ...basis, command: 'LiftMoratorium', data: { programmeId, moratoriumId: 'stop', reason: 'Đã có luật' } },
      {
        ...basis,
        command: 'IssueDirective',
        data: { programmeId, directiveId: 'merge', subject: ['Hợp nhất'], addressees: ['a'] },
      },
      {
        ...basis,
        command: 'RecordCompliance',
        data: { programmeId, directiveId: 'merge', addressee: 'a', how: 'Đã hợp nhất' },
      },
      { ...basis, command: 'SetPrecedent', data: { programmeId, forProgrammeId: 'next', note: 'Làm mẫu' } },
    );
    expect(programmes.get(programmeId)).toMatchObject({
      pilotLeaves: [
        { status: { value: 'refused', reason: 'Chưa có cơ sở' } },
        { status: { value: 'suspended', reason: 'Thông báo 16' } },
        { status: { value: 'ended', outcome: 'Tổng kết' } },
      ],
      moratoria: [{ lifted: { reason: 'Đã có luật' } }],
      directives: [{ complied: [{ how: 'Đã hợp nhất' }] }],
      precedentFor: [{ note: 'Làm mẫu' }],
    });
  });
});

describe('a list of functions that is not whole', () => {
  const some: Given = {
    ...basis,
    effective: '2016-01-01',
    command: 'AssignFunctions',
    data: { agencyId: 'a', functions: [{ functionId: 'f', name: 'Tổ chức', role: 'lead' }], complete: false },
  };

  it('stays so when more of them are named', async () => {
    const { agencies } = await chartAfter(
      establish('a'),
      establish('b'),
      some,
      assign('a', 'g', { effective: '2017-01-01' }),
      assign('b', 'h'),
    );
    expect(agencies.get('a')?.functionsComplete).toBe(false);
    expect(agencies.get('b')?.functionsComplete).toBe(true);
  });

  it('makes the list of the agency that takes up the rest as little whole', async () => {
    const { agencies } = await chartAfter(
      establish('a'),
      establish('b'),
      some,
      consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01' }),
    );
    expect(agencies.get('c')?.functionsComplete).toBe(false);
  });
});
