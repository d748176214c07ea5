import type { Edtf } from '../time/index.ts';
import type {
  AgencyId,
  Bloc,
  Destination,
  FunctionId,
  IssueId,
  MergerId,
  PersonId,
  PositionId,
  ProgrammeId,
  QuotaBloc,
  SealId,
  TaskId,
  Title,
} from '../values/index.ts';

/** What is shown on a chart names the entry that set it (M7). `by` is the entry's id. */
export type By = { readonly by: string };

/** The begin or the end of something: when, and by which entry. */
export type Boundary = By & { readonly effective: Edtf };

export type Ending = Boundary & {
  readonly kind: 'merged' | 'split' | 'abolished';
  /** The agencies that take it up. */
  readonly into: readonly AgencyId[];
};

export type AgencyRecord = {
  readonly record: 'agency';
  readonly id: AgencyId;
  readonly name: By & { readonly value: string };
  readonly kind: string;
  readonly level: string;
  readonly bloc: Bloc | 'joint';
  readonly focalPoint: boolean;
  readonly begin: Boundary;
  readonly end: Ending | undefined;
  /** The agencies it came out of, and an earlier one that it takes up again. */
  readonly predecessors: readonly AgencyId[];
  readonly continues: AgencyId | undefined;
  readonly lines: readonly (By & { readonly line: string; readonly parentId: AgencyId })[];
  readonly functions: readonly (By & { readonly functionId: FunctionId; readonly role: 'lead' | 'support' })[];
  /** `posts` null: there is a quota, its size is unknown. No row: nothing is known. */
  readonly quota: readonly (By & { readonly bloc: QuotaBloc; readonly posts: number | null })[];
  readonly seals: readonly (By & { readonly sealId: SealId; readonly bloc: Bloc })[];
  readonly funding: (By & { readonly paidBy: AgencyId; readonly followedBy: AgencyId }) | undefined;
  readonly affiliates: readonly (By & { readonly body: string; readonly mode: 'own' | 'joint-activity' })[];
  readonly regulation:
    | (By & { readonly principle: string | undefined; readonly generalResponsibility: PositionId | undefined })
    | undefined;
  readonly tasks: readonly (By & { readonly taskId: TaskId; readonly name: string; readonly positionId: PositionId })[];
  /** Positions that exist, in the order in which they came. */
  readonly positions: readonly PositionId[];
};

export type Holding = By & {
  readonly personId: PersonId;
  /** `unified`: one holder for several head posts; `unification` is the entry that made it so. */
  readonly appointment: 'main' | 'concurrent' | 'acting' | 'unified';
  readonly unification: string | undefined;
};

export type PositionRecord = {
  readonly record: 'position';
  readonly id: PositionId;
  readonly agencyId: AgencyId;
  readonly titles: readonly (By & Title)[];
  readonly rank: 'head' | 'deputy' | 'staff';
  readonly capacity: number;
  readonly holders: readonly Holding[];
  readonly begin: Boundary;
  readonly end: (Boundary & { readonly into: PositionId | undefined }) | undefined;
};

export type FunctionRecord = {
  readonly record: 'function';
  readonly id: FunctionId;
  readonly name: By & { readonly value: string };
  readonly holders: readonly (By & { readonly agencyId: AgencyId; readonly role: 'lead' | 'support' })[];
  /** Where it went when it left the apparatus or was discontinued. */
  readonly gone: (By & { readonly to: Destination | 'discontinued' }) | undefined;
};

export type PersonRecord = {
  readonly record: 'person';
  readonly id: PersonId;
  readonly positions: readonly PositionId[];
  readonly released: (By & { readonly reason: string }) | undefined;
};

export type MergerRecord = {
  readonly record: 'merger';
  readonly id: MergerId;
  readonly programmeId: ProgrammeId | undefined;
  readonly group: string | undefined;
  readonly shape: 'consolidation' | 'absorption';
  readonly predecessors: readonly AgencyId[];
  readonly successorId: AgencyId;
  readonly status: By & { readonly value: 'proposed' | 'approved' | 'merged' | 'withdrawn' };
};

export type ProgrammeRecord = {
  readonly record: 'programme';
  readonly id: ProgrammeId;
  readonly title: By & { readonly value: string };
  readonly mergers: readonly { readonly mergerId: MergerId; readonly group: string | undefined }[];
  readonly issues: readonly IssueRecord[];
};

export type IssueRecord = By & {
  readonly issueId: IssueId;
  readonly topic: string;
  readonly awaiting: string | undefined;
  readonly resolved: By | undefined;
};

/** Everything that a fold keeps. */
export type ChartRecord =
  | AgencyRecord
  | PositionRecord
  | FunctionRecord
  | PersonRecord
  | MergerRecord
  | ProgrammeRecord;
