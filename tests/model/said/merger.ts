import type {
  Destination,
  Division,
  FunctionDestination,
  HeadPost,
  Profile,
  Quota,
  Say,
  StaffDestination,
  Title,
} from './words.ts';

type Of = { readonly mergerId: string };

export type Predecessor = {
  readonly agencyId: string;
  readonly participation?: 'whole' | 'part' | undefined;
  readonly rest?: Destination | undefined;
  readonly functions?: readonly string[] | undefined;
  readonly positions?: readonly string[] | undefined;
};

export type Joined = {
  readonly positionId: string;
  readonly from: readonly string[];
  readonly titles: readonly Title[];
  readonly rank: string;
  readonly holder?: string | undefined;
};

/** Where everything goes when agencies merge. */
export type Destinations = {
  readonly headPost?: HeadPost | undefined;
  readonly functions?: readonly FunctionDestination[] | undefined;
  readonly endedPositions?: readonly string[] | undefined;
  readonly positions?: readonly { readonly positionId: string; readonly to: Destination }[] | undefined;
  readonly joinedPositions?: readonly Joined[] | undefined;
  readonly staff?: readonly StaffDestination[] | undefined;
  readonly quota?: readonly Quota[] | undefined;
  readonly partQuota?: readonly (Quota & { readonly agencyId: string })[] | undefined;
};

type Shape = 'consolidation' | 'absorption';
/** The plan is in the completion where one event says both. */
type Plan = { readonly shape?: Shape | undefined; readonly predecessors?: readonly Predecessor[] | undefined };

type Completion = Destinations & {
  readonly successor: { readonly agencyId: string; readonly profile?: Profile | undefined };
};

export type MergerSaid =
  | Say<
      'ProposeMerger',
      Of & {
        readonly programmeId?: string | undefined;
        readonly shape: Shape;
        readonly predecessors: readonly Predecessor[];
        readonly successor: { readonly agencyId: string };
      }
    >
  | Say<'AmendInventory', Of>
  | Say<
      'ApproveMerger',
      Of & { readonly destinations?: (Destinations & { readonly profile?: Profile | undefined }) | undefined }
    >
  | Say<'RejectMerger', Of>
  | Say<'WithdrawMerger', Of>
  | Say<'RescheduleMerger', Of>
  | Say<'CompleteMerger', Of & Plan & Completion>
  | Say<
      'RecordMerger',
      Of &
        Completion & {
          readonly programmeId?: string | undefined;
          readonly shape: Shape;
          readonly predecessors: readonly Predecessor[];
        }
    >
  | Say<'SettleMerger', Of>
  | Say<'ReverseMerger', Of & Division>;
