import type { HardRuleId } from '@orgledger/ledger';
import { appoint, assign, CLERK, type Data, establish, type Given, post, setQuota } from '../support/commands.ts';
import { historyOf, parties, steps } from './scenario.ts';

const after = (effective: string) => ({ actor: CLERK, effective });

export type After = Record<'fund' | 'quota' | 'regulate' | 'train', Given>;

export const regulation = (tasks: Data<'IssueWorkingRegulation'>['tasks']): Given => ({
  command: 'IssueWorkingRegulation',
  data: { agencyId: 'c', generalResponsibility: 'c#head', tasks },
  ...after('2018-04-01'),
});

export const tasks = [
  { taskId: 'staffing', name: 'Tổ chức, cán bộ', positionId: 'c#head', functionId: 'personnel' },
  { taskId: 'archives', name: 'Văn thư, lưu trữ', positionId: 'a#1', functionId: 'archives' },
];

/** What is done after the merger, so that nothing is left. */
const done: After = {
  fund: {
    command: 'ChangeFundingChannel',
    data: { agencyId: 'c', paidBy: 'office', followedBy: 'office' },
    ...after('2018-04-01'),
  },
  quota: setQuota('c', 2, { effective: '2018-04-01' }),
  regulate: regulation(tasks),
  train: {
    command: 'TrainStaff',
    data: { positionId: 'a#1', personId: 'p-1', subject: 'Công tác lưu trữ', functionId: 'archives' },
    ...after('2018-05-01'),
  },
};

const seal = (agencyId: string, sealId: string, bloc: 'party' | 'state', effective = '2015-01-01'): Given => ({
  command: 'RegisterSeal',
  data: { agencyId, sealId, bloc },
  ...after(effective),
});
export const secondSeal = seal('c', 'third', 'party', '2018-05-01');

export const settle: Given = { command: 'SettleMerger', data: { mergerId: 'm' }, ...after('2019-01-01') };

/** An issue of the programme, with or without somebody whose guidance it awaits. */
export const issue = (topic: string, awaiting?: string): Given => ({
  command: 'RaiseIssue',
  data: { programmeId: 'scheme', issueId: topic, topic, ...(awaiting === undefined ? {} : { awaiting }) },
  ...after('2018-06-01'),
});

const own: readonly Given[] = [
  ...parties,
  establish('office'),
  assign('a', 'personnel'),
  assign('b', 'archives'),
  seal('a', 'first', 'party'),
  seal('b', 'second', 'state'),
  post('a#1', 'a'),
  appoint('a#1', 'p-1', { effective: '2016-01-01' }),
];

export type Settling = {
  readonly history: readonly Given[];
  /** Hard rules without which the history can be recorded. */
  readonly without?: readonly HardRuleId[];
};

/** A merger that can be settled, with steps that are changed, left out (`undefined`) or added at the end. */
export const settling = (
  changes: { readonly [S in keyof After]?: Given | undefined } & {
    readonly before?: readonly Given[];
    readonly complete?: Given;
    readonly more?: readonly Given[];
    readonly without?: readonly HardRuleId[];
  } = {},
): Settling => {
  const { before = [], complete = steps.complete, more = [], without = [], ...changed } = changes;
  const merged = historyOf({ parties: own, before, complete });
  const { fund, quota, regulate, train } = { ...done, ...changed };
  const list = [fund, quota, regulate, train].filter((one) => one !== undefined);
  return { history: [...merged.history, merged.complete, ...list, ...more], without };
};
