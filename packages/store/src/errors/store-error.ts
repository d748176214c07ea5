/** Every way in which a store refuses or fails. A stable contract: codes are added, never renamed. */
export type StoreErrorCode =
  | 'DamagedEntry'
  | 'DamagedLog'
  | 'DuplicateEventId'
  | 'HeadMoved'
  | 'InvalidArgument'
  | 'InvalidBundle'
  | 'InvalidCheckpoint'
  | 'InvalidKey'
  | 'LedgerSchemaTooNew'
  | 'LedgerSchemaTooOld'
  | 'NotALedger'
  | 'NotCanonical'
  | 'OtherLedger'
  | 'OutcomeUnknown'
  | 'RevisionConflict'
  | 'StorageFailed'
  | 'StorageFull'
  | 'StorageReadOnly'
  | 'StoreBusy'
  | 'StoreClosed'
  | 'TooLarge';

/** The base of every error a store throws. The message says what to do and holds nothing of what entries carry. */
export class StoreError<Code extends StoreErrorCode = StoreErrorCode> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = code;
    this.code = code;
  }
}
