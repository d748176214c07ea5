import type { CommandInput } from '@orgledger/ledger';

/** A command as a test gives it. */
export type Given = CommandInput;
export type Data<C extends CommandInput['command']> = Extract<CommandInput, { command: C }>['data'];

/** Who gives the commands of a scene. */
export const CLERK = 'clerk';

/** The day on which the scenes begin. */
const FIRST = '2015-01-01';

type Basis = Partial<Pick<CommandInput, 'effective' | 'order' | 'id' | 'instruments' | 'case' | 'provenance'>>;

const basis = (more: Basis) => ({ actor: CLERK, effective: FIRST, ...more });

/** An agency of a district's party committee, as scenes have many of them. */
export const profile = (name: string) => ({
  name,
  kind: 'office',
  level: 'district',
  bloc: 'party' as const,
  focalPoint: true,
});

export const establish = (
  agencyId: string,
  more: Basis & { readonly data?: Partial<Data<'EstablishAgency'>> } = {},
): Given => {
  const { data, ...rest } = more;
  return { command: 'EstablishAgency', data: { agencyId, ...profile(`Cơ quan ${agencyId}`), ...data }, ...basis(rest) };
};

export const post = (
  positionId: string,
  agencyId: string,
  more: Basis & {
    readonly rank?: 'head' | 'deputy' | 'staff';
    readonly capacity?: number;
    readonly title?: string;
  } = {},
): Given => {
  const { rank = 'staff', capacity = 1, title = 'Chuyên viên', ...rest } = more;
  const titles = [{ name: title, statutory: rank === 'head' }];
  return { command: 'EstablishPosition', data: { positionId, agencyId, titles, rank, capacity }, ...basis(rest) };
};

export const appoint = (
  positionId: string,
  personId: string,
  more: Basis & { readonly appointment?: 'main' | 'concurrent' | 'acting' } = {},
): Given => {
  const { appointment = 'main', ...rest } = more;
  return { command: 'AppointStaff', data: { positionId, personId, appointment }, ...basis(rest) };
};

export const assign = (
  agencyId: string,
  functionId: string,
  more: Basis & { readonly role?: 'lead' | 'support' } = {},
): Given => {
  const { role = 'lead', ...rest } = more;
  return {
    command: 'AssignFunctions',
    data: { agencyId, functions: [{ functionId, name: `Chức năng ${functionId}`, role }] },
    ...basis(rest),
  };
};

export const setQuota = (
  agencyId: string,
  posts: number | null,
  more: Basis & { readonly from?: number; readonly bloc?: 'party' | 'state' | 'front' | 'unallocated' } = {},
): Given => {
  const { from, bloc = 'unallocated', ...rest } = more;
  return {
    command: 'SetStaffingQuota',
    data: { agencyId, bloc, posts, ...(from === undefined ? {} : { from }) },
    ...basis(rest),
  };
};

export const rename = (agencyId: string, name: string, more: Basis = {}): Given => ({
  command: 'RenameAgency',
  data: { agencyId, name },
  ...basis(more),
});

export const reportTo = (
  agencyId: string,
  parentId: string | null,
  more: Basis & { readonly line?: string } = {},
): Given => {
  const { line = 'party', ...rest } = more;
  return { command: 'ChangeReportingLine', data: { agencyId, line, parentId }, ...basis(rest) };
};

export const abolish = (agencyId: string, more: Basis & Omit<Data<'AbolishAgency'>, 'agencyId'> = {}): Given => {
  const { reason, rest, functions, staff, releasedFrom, ...others } = more;
  return {
    command: 'AbolishAgency',
    data: {
      agencyId,
      ...(reason === undefined ? {} : { reason }),
      ...(rest === undefined ? {} : { rest }),
      ...(functions === undefined ? {} : { functions }),
      ...(staff === undefined ? {} : { staff }),
      ...(releasedFrom === undefined ? {} : { releasedFrom }),
    },
    ...basis(others),
  };
};

/** Joins agencies into a new one, all steps at once. */
export const consolidate = (
  mergerId: string,
  predecessors: readonly string[],
  successorId: string,
  more: Basis & { readonly data?: Partial<Data<'RecordMerger'>> } = {},
): Given => {
  const { data, ...rest } = more;
  return {
    command: 'RecordMerger',
    data: {
      mergerId,
      shape: 'consolidation',
      predecessors: predecessors.map((agencyId) => ({ agencyId })),
      successor: { agencyId: successorId, profile: profile(`Cơ quan ${successorId}`) },
      ...data,
    },
    ...basis(rest),
  };
};

/** Joins agencies into one that goes on, all steps at once. */
export const absorb = (
  mergerId: string,
  predecessors: readonly string[],
  successorId: string,
  more: Basis & { readonly data?: Partial<Data<'RecordMerger'>> } = {},
): Given => {
  const { data, ...rest } = more;
  return {
    command: 'RecordMerger',
    data: {
      mergerId,
      shape: 'absorption',
      predecessors: predecessors.map((agencyId) => ({ agencyId })),
      successor: { agencyId: successorId },
      ...data,
    },
    ...basis(rest),
  };
};

export const split = (
  agencyId: string,
  successors: Data<'SplitAgency'>['successors'],
  rest: string,
  more: Basis & { readonly data?: Partial<Data<'SplitAgency'>> } = {},
): Given => {
  const { data, ...others } = more;
  return { command: 'SplitAgency', data: { agencyId, successors, rest, ...data }, ...basis(others) };
};

/** Proposes and approves a merger by absorption, so that only its completion is left. */
export const approved = (mergerId: string, predecessors: readonly string[], successorId: string): readonly Given[] => [
  {
    command: 'ProposeMerger',
    data: {
      mergerId,
      shape: 'absorption',
      predecessors: predecessors.map((agencyId) => ({ agencyId })),
      successor: { agencyId: successorId },
    },
    ...basis({}),
  },
  { command: 'ApproveMerger', data: { mergerId }, ...basis({}) },
];

export const complete = (
  mergerId: string,
  successorId: string,
  more: Basis & { readonly data?: Partial<Data<'CompleteMerger'>> } = {},
): Given => {
  const { data, ...rest } = more;
  return {
    command: 'CompleteMerger',
    data: { mergerId, successor: { agencyId: successorId }, ...data },
    ...basis(rest),
  };
};

/** Who pays the running costs of an agency and who follows its accounts. */
export const pay = (agencyId: string, paidBy: string, followedBy = paidBy, more: Basis = {}): Given => ({
  command: 'ChangeFundingChannel',
  data: { agencyId, paidBy, followedBy },
  ...basis(more),
});

export const affiliate = (agencyId: string, body: string, more: Basis & { readonly from?: string[] } = {}): Given => {
  const { from = [], ...rest } = more;
  return { command: 'TransferAffiliatedBody', data: { agencyId, body, mode: 'own', from }, ...basis(rest) };
};

export const seal = (agencyId: string, sealId: string, more: Basis = {}): Given => ({
  command: 'RegisterSeal',
  data: { agencyId, sealId, bloc: 'party' },
  ...basis(more),
});
