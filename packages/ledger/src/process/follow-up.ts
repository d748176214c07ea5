import type { AgencyId, Confirmation, LedgerEntry, MergerCommand, MergerId, Target } from '@orgledger/domain';

/** What the process may order, beside what is stamped on everything that it writes. */
export type ProcessCommand =
  | { readonly type: 'Confirm'; readonly data: Confirmation }
  | Pick<Extract<MergerCommand, { type: 'JoinPredecessor' | 'RefuseJoin' | 'RelayInventory' }>, 'type' | 'data'>;

/** What a process writes into another stream because of an entry. */
export type FollowUp = {
  readonly target: Target;
  /** The entry that owns what is confirmed, where that is another than the one that caused the follow-up. */
  readonly owner?: string;
  readonly command: ProcessCommand;
  /** Set where the agency of the target is to join a merger: which one, and its proposal. */
  readonly join?: {
    readonly agencyId: AgencyId;
    readonly mergerId: MergerId;
    readonly proposal: LedgerEntry;
  };
};

/** A follow-up that could not be written yet. */
export type StuckFollowUp = {
  /** The entry that it follows from. */
  readonly cause: string;
  readonly stream: string;
  readonly reason: string;
  readonly advice: string;
};
