import type { GateId } from '@orgledger/ledger';
import { CLERK, type Data, establish, type Given, post, profile } from '../support/commands.ts';

export type Steps = Record<'scheme' | 'unify' | 'propose' | 'open' | 'close' | 'approve' | 'complete', Given>;

export const instrument = (line?: string) => ({
  kind: 'decision',
  number: '922-QĐ/TU',
  ...(line === undefined ? {} : { line }),
});

const at = (effective: string) => ({ actor: CLERK, effective });

/** The parties: a Party committee's agency and a state division of one district, each with a head and somebody on the staff. */
export const parties: readonly Given[] = [
  establish('committee'),
  establish('government', { data: { bloc: 'state' } }),
  establish('a', { data: { lines: [{ line: 'party', parentId: 'committee' }] } }),
  establish('b', { data: { bloc: 'state', kind: 'division', lines: [{ line: 'state', parentId: 'government' }] } }),
  post('a#head', 'a', { rank: 'head' }),
  post('b#head', 'b', { rank: 'head' }),
];

const DAY = '2018-03-01';

/** A merger that no gate has anything against, step by step. */
export const steps: Steps = {
  scheme: {
    command: 'AdoptScheme',
    data: { programmeId: 'scheme', title: 'Đề án 25', mergers: [{ mergerId: 'm' }] },
    ...at('2017-01-01'),
  },
  unify: {
    command: 'UnifyTitles',
    data: { positionIds: ['a#head', 'b#head'], personId: 'p-head' },
    ...at('2016-01-01'),
  },
  propose: {
    command: 'ProposeMerger',
    data: {
      mergerId: 'm',
      programmeId: 'scheme',
      shape: 'consolidation',
      predecessors: [{ agencyId: 'a' }, { agencyId: 'b' }],
      successor: { agencyId: 'c' },
      rationale: { function: 'Tổ chức bộ máy' },
      drafters: ['p-drafter'],
    },
    ...at('2017-02-01'),
  },
  open: {
    command: 'OpenConsultation',
    data: { programmeId: 'scheme', consultationId: 'asked', subject: 'Lấy ý kiến', mergers: [] },
    ...at('2017-03-01'),
  },
  close: {
    command: 'CloseConsultation',
    data: { programmeId: 'scheme', consultationId: 'asked' },
    ...at('2017-06-01'),
  },
  approve: {
    command: 'ApproveMerger',
    data: { mergerId: 'm', approvers: ['p-approver'] },
    ...at('2018-01-01'),
    instruments: [instrument('party'), instrument('state')],
  },
  complete: {
    command: 'CompleteMerger',
    data: {
      mergerId: 'm',
      successor: { agencyId: 'c', profile: { ...profile('Cơ quan Tổ chức - Nội vụ'), bloc: 'joint' } },
      headPost: { positionId: 'c#head', titles: [{ name: 'Thủ trưởng', statutory: false }] },
    },
    ...at(DAY),
  },
};

/** The completion with a waiver of a rule. */
export const waiving = (rule: GateId, complete: Given): Given => {
  if (complete.command !== 'CompleteMerger') return complete;
  const data: Data<'CompleteMerger'> = { ...complete.data, waivers: [{ rule, instrument: instrument() }] };
  return { ...complete, data };
};

/** A merger of agencies whose history is changed: `before` comes first of all, `undefined` leaves a step out. */
export const historyOf = (
  changes: {
    readonly [S in keyof Steps]?: Given | undefined;
  } & { readonly before?: readonly Given[]; readonly parties?: readonly Given[] } = {},
): {
  readonly history: readonly Given[];
  readonly complete: Given;
} => {
  const { before = [], parties: own = parties, ...changed } = changes;
  const all = { ...steps, ...changed };
  const { complete = steps.complete, scheme, ...others } = all;
  const list = [others.unify, others.propose, others.open, others.close, others.approve];
  return {
    history: [...own, ...(scheme === undefined ? [] : [scheme]), ...before, ...list.filter((one) => one !== undefined)],
    complete,
  };
};
