import { StoreError } from './store-error.ts';

/** The storage refused for another reason than those below. Nothing of the append was stored. */
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

/** The disk, or what this account may use of it, is full. Nothing of the append was stored; the ledger can be read as before. */
export class StorageFull extends StoreError<'StorageFull'> {
  constructor(options?: ErrorOptions) {
    super('StorageFull', 'the disk is full; nothing was stored. Make room, then give the command again', options);
  }
}

/** The file, its folder or the way it was opened lets nothing be written. Nothing was stored. */
export class StorageReadOnly extends StoreError<'StorageReadOnly'> {
  constructor({ advice = OPEN_FOR_WRITING, ...options }: ErrorOptions & { readonly advice?: string } = {}) {
    super('StorageReadOnly', `the ledger cannot be written; nothing was stored. ${advice}`, options);
  }
}

const OPEN_FOR_WRITING =
  'Open it for writing, and see to the permissions of the file and its folder, in which SQLite keeps two more files while the ' +
  'ledger is open';

/** Another writer held the log for longer than the time allowed. Nothing was stored. */
export class StoreBusy extends StoreError<'StoreBusy'> {
  constructor({ message = TRY_AGAIN, ...options }: ErrorOptions & { readonly message?: string } = {}) {
    super('StoreBusy', message, options);
  }
}

const TRY_AGAIN = 'another process is writing to the ledger; nothing was stored, try again';

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
