import { StoreError } from './store-error.ts';

/** The storage refused: disk full, read-only, broken. Nothing of the append was stored. */
export class StorageFailed extends StoreError<'StorageFailed'> {
  /** SQLite's extended result code, https://sqlite.org/rescode.html */
  readonly sqliteCode: number;

  constructor(failure: { sqliteCode: number; reason: string }, options?: ErrorOptions) {
    super(
      'StorageFailed',
      `the storage failed with SQLite code ${failure.sqliteCode} (${failure.reason}); nothing was stored. ` +
        'See to the disk and the permissions of the file and its folder, then try again',
      options,
    );
    this.sqliteCode = failure.sqliteCode;
  }
}

/** Another writer held the log for longer than the time allowed. Nothing was stored. */
export class StoreBusy extends StoreError<'StoreBusy'> {
  constructor(options?: ErrorOptions) {
    super('StoreBusy', 'another process is writing to the ledger; nothing was stored, try again', options);
  }
}

/** The commit failed, and yet it may have happened. */
export class OutcomeUnknown extends StoreError<'OutcomeUnknown'> {
  readonly stream: string;
  /** SQLite's extended result code, https://sqlite.org/rescode.html */
  readonly sqliteCode: number;

  constructor(failure: { stream: string; sqliteCode: number; reason: string }, options?: ErrorOptions) {
    super(
      'OutcomeUnknown',
      `the commit to ${JSON.stringify(failure.stream)} failed with SQLite code ${failure.sqliteCode} ` +
        `(${failure.reason}) and may yet be on the disk; send the same entries again at the same revision`,
      options,
    );
    this.stream = failure.stream;
    this.sqliteCode = failure.sqliteCode;
  }
}

/** The store was used after `close`. */
export class StoreClosed extends StoreError<'StoreClosed'> {
  constructor() {
    super('StoreClosed', 'the store is closed; open it again');
  }
}
