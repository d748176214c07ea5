import type { DuplicateEventId, HeadMoved, RevisionConflict } from './append-errors.ts';
import type { InvalidArgument, NotCanonical, TooLarge } from './input-errors.ts';
import type { InvalidBundle, InvalidCheckpoint, InvalidKey } from './integrity-errors.ts';
import type {
  DamagedEntry,
  DamagedLog,
  LedgerSchemaTooNew,
  LedgerSchemaTooOld,
  NotALedger,
  OtherLedger,
} from './ledger-errors.ts';
import type {
  OutcomeUnknown,
  StorageFailed,
  StorageFull,
  StorageReadOnly,
  StoreBusy,
  StoreClosed,
} from './storage-errors.ts';
import { StoreError, type StoreErrorCode } from './store-error.ts';

export type AnyStoreError =
  | DamagedEntry
  | DamagedLog
  | DuplicateEventId
  | HeadMoved
  | InvalidArgument
  | InvalidBundle
  | InvalidCheckpoint
  | InvalidKey
  | LedgerSchemaTooNew
  | LedgerSchemaTooOld
  | NotALedger
  | NotCanonical
  | OtherLedger
  | OutcomeUnknown
  | RevisionConflict
  | StorageFailed
  | StorageFull
  | StorageReadOnly
  | StoreBusy
  | StoreClosed
  | TooLarge;

/** Whether a store threw this, and with this code if one is given. Narrows to the error's own fields. */
export const isStoreError = <Code extends StoreErrorCode = StoreErrorCode>(
  error: unknown,
  code?: Code,
): error is Extract<AnyStoreError, { code: Code }> =>
  error instanceof StoreError && (code === undefined || error.code === code);
