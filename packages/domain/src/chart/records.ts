import type { JoinedAs } from '../aggregate/confirmed.ts';
import type { Inventory } from '../merger/inventory.ts';
import type { MergerStatus } from '../rules/p4-in-order.ts';
import type { CivilDate, Edtf } from '../time/index.ts';
import type {
  AgencyId,
  Bloc,
  Destination,
  Figure,
  FunctionId,
  IssueId,
  ItemId,
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
  /** Why, where the decision says so. */
  readonly reason?: string | undefined;
};

export type AgencyRecord = {
  readonly record: 'agency';
  readonly id: AgencyId;
  readonly name: By & { readonly value: string };
  /** Earlier names, oldest first; `by` is the entry that replaced the name. Papers under it are valid until the end of a day. */
  readonly formerNames: readonly (By & { readonly value: string; readonly validUntil: CivilDate | undefined })[];
  readonly kind: string;
  readonly level: string;
  readonly bloc: Bloc | 'joint';
  readonly focalPoint: boolean;
  readonly begin: Boundary;
  readonly end: Ending | undefined;
  /** The agency that it is an internal unit of. */
  readonly unitOf: AgencyId | undefined;
  /** Official codes; one value of a scheme at a time. */
  readonly identifiers: readonly (By & {
    readonly scheme: string;
    readonly value: string;
    readonly since: Edtf;
  })[];
  /** The agencies it came out of when it began, and an earlier one that it takes up again. */
  readonly predecessors: readonly AgencyId[];
  readonly continues: AgencyId | undefined;
  /** The agencies, or parts of them, that it absorbed while it went on. */
  readonly absorbed: readonly (Boundary & { readonly agencyId: AgencyId })[];
  /** The agencies that a part of it went into while it went on. */
  readonly offshoots: readonly (Boundary & { readonly agencyId: AgencyId })[];
  readonly lines: readonly (By & { readonly line: string; readonly parentId: AgencyId })[];
  readonly functions: readonly (By & { readonly functionId: FunctionId; readonly role: 'lead' | 'support' })[];
  /** False: a source says that there are more functions than it names. */
  readonly functionsComplete: boolean;
  /** `posts` null: there is a quota, its size is unknown. No row: nothing is known. */
  readonly quota: readonly (By & { readonly bloc: QuotaBloc; readonly posts: number | null })[];
  readonly seals: readonly (By & { readonly sealId: SealId; readonly bloc: Bloc })[];
  readonly funding:
    | (By & { readonly paidBy: AgencyId; readonly followedBy: AgencyId; readonly note: string | undefined })
    | undefined;
  /** `of`: the agency whose staff the body was for when it was recorded; two of a kind may live side by side after a merger. */
  readonly affiliates: readonly (By & {
    readonly body: string;
    readonly mode: 'own' | 'joint-activity';
    readonly of: AgencyId;
  })[];
  readonly regulation:
    | (By & { readonly principle: string | undefined; readonly generalResponsibility: PositionId | undefined })
    | undefined;
  /** At most so many posts of a class. */
  readonly postLimits: readonly (By & { readonly postClass: string; readonly atMost: number })[];
  /** Posts of a class above the limit for a time; `until` undefined: no end is known. */
  readonly surplus: readonly (By & {
    readonly postClass: string;
    readonly posts: number;
    readonly until: CivilDate | undefined;
  })[];
  readonly scope: readonly (By & { readonly metric: string; readonly figure: Figure })[];
  readonly procedures: readonly (By & {
    readonly chain: readonly string[];
    readonly others: readonly string[];
    readonly effect: string | undefined;
  })[];
  /** Staff without names who came over or were trained. */
  readonly groups: readonly GroupRecord[];
  readonly tasks: readonly (By & {
    readonly taskId: TaskId;
    readonly name: string;
    readonly positionId: PositionId;
    /** The function that the task is a part of, where that is known. */
    readonly functionId?: FunctionId | undefined;
  })[];
  /** Positions that exist, in the order in which they came. */
  readonly positions: readonly PositionId[];
};

export type GroupRecord = By &
  (
    | { readonly kind: 'reassigned'; readonly from: readonly AgencyId[] }
    | { readonly kind: 'trained'; readonly subject: string }
  ) & {
    readonly group: string;
    readonly count: Figure;
  };

export type Holding = By & {
  readonly personId: PersonId;
  /** `unified`: one holder for several head posts; `unification` is the entry that made it so. */
  readonly appointment: 'main' | 'concurrent' | 'acting' | 'unified';
  readonly unification: string | undefined;
  /** Where somebody works meanwhile who keeps the post. */
  readonly seconded?: By & { readonly to: Destination; readonly until: CivilDate | undefined };
  /** Until when the pay of an earlier post is kept. */
  readonly payKept?: By & { readonly until: CivilDate };
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
  readonly end:
    | (Boundary & { readonly into: PositionId | undefined; readonly reason?: string | undefined })
    | undefined;
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
  readonly trained: readonly (By & { readonly subject: string; readonly functionId: FunctionId | undefined })[];
};

export type MergerRecord = {
  readonly record: 'merger';
  readonly id: MergerId;
  readonly programmeId: ProgrammeId | undefined;
  readonly group: string | undefined;
  readonly shape: 'consolidation' | 'absorption';
  readonly predecessors: readonly AgencyId[];
  /** Those of the predecessors that join with a part and go on. */
  readonly parts: readonly AgencyId[];
  readonly successorId: AgencyId;
  /** `reason`: why it was withdrawn, rejected or reversed, or could not be joined. */
  readonly status: By & { readonly value: Exclude<MergerStatus, 'none'>; readonly reason: string | undefined };
  /** The day that it is planned for, where one was said. */
  readonly plannedFor: Edtf | undefined;
  /** What each agency brings, as it was found when it was proposed, and agreed on since. */
  readonly inventories: readonly (By & { readonly agencyId: AgencyId; readonly as: JoinedAs } & Inventory)[];
};

export type ProgrammeRecord = {
  readonly record: 'programme';
  readonly id: ProgrammeId;
  readonly title: By & { readonly value: string };
  readonly mergers: readonly { readonly mergerId: MergerId; readonly group: string | undefined }[];
  readonly issues: readonly IssueRecord[];
  readonly consultations: readonly ConsultationRecord[];
  readonly pilotLeaves: readonly PilotLeaveRecord[];
  readonly moratoria: readonly MoratoriumRecord[];
  readonly directives: readonly DirectiveRecord[];
  readonly reviews: readonly ReviewRecord[];
  /** Programmes that took this one as their model. */
  readonly precedentFor: readonly (By & { readonly programmeId: ProgrammeId; readonly note: string | undefined })[];
};

export type ConsultationRecord = By & {
  readonly consultationId: ItemId;
  readonly subject: string;
  /** Empty: all planned mergers. */
  readonly mergers: readonly MergerId[];
  /** Whose staff are asked; undefined: the staff of every predecessor. */
  readonly consulted?: readonly AgencyId[] | undefined;
  readonly opinions: readonly (By & { readonly from: string; readonly opinion: string })[];
  readonly closed: (By & { readonly outcome: string | undefined }) | undefined;
};

export type PilotLeaveRecord = {
  readonly leaveId: ItemId;
  readonly matter: string;
  readonly addressee: string | undefined;
  /** `reason` of a refusal or a suspension, `outcome` of a pilot that has ended. */
  readonly status: By & {
    readonly value: 'requested' | 'granted' | 'refused' | 'suspended' | 'ended';
    readonly reason?: string | undefined;
    readonly outcome?: string | undefined;
  };
  readonly until: CivilDate | undefined;
};

export type MoratoriumRecord = By & {
  readonly moratoriumId: ItemId;
  readonly declared: Edtf;
  readonly scope: string;
  /** An empty list leaves that side open. */
  readonly kinds: readonly string[];
  readonly levels: readonly string[];
  readonly blocs: readonly Bloc[];
  readonly exemptions: readonly string[];
  readonly lifted: (Boundary & { readonly reason: string | undefined }) | undefined;
};

export type DirectiveRecord = By & {
  readonly directiveId: ItemId;
  readonly subject: readonly string[];
  readonly addressees: readonly AgencyId[];
  readonly complied: readonly (By & { readonly addressee: AgencyId; readonly how: string | undefined })[];
};

export type ReviewRecord = By & {
  readonly reviewId: ItemId;
  readonly stage: 'preliminary' | 'final';
  readonly findings: readonly string[];
};

export type IssueRecord = By & {
  readonly issueId: IssueId;
  readonly topic: string;
  readonly name: string | undefined;
  readonly awaiting: string | undefined;
  readonly note: string | undefined;
  readonly resolved: (By & { readonly outcome: string }) | undefined;
};

/** Everything that a fold keeps. */
export type ChartRecord =
  | AgencyRecord
  | PositionRecord
  | FunctionRecord
  | PersonRecord
  | MergerRecord
  | ProgrammeRecord;
