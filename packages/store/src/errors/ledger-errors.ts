import { StoreError } from './store-error.ts';

/** The file is missing, is no SQLite database, or belongs to another application. It was left as it is. */
export class NotALedger extends StoreError<'NotALedger'> {
  readonly path: string;

  constructor(path: string, reason: string) {
    super('NotALedger', `${path} is not a ledger: ${reason}; check the path`);
    this.path = path;
  }
}

/** The ledger was written by a newer release. */
export class LedgerSchemaTooNew extends StoreError<'LedgerSchemaTooNew'> {
  readonly path: string;
  readonly actual: number;
  readonly supported: number;

  constructor(schema: { path: string; actual: number; supported: number }) {
    super(
      'LedgerSchemaTooNew',
      `${schema.path} has schema version ${schema.actual} and this release reads up to ${schema.supported}; ` +
        'use a newer release of @orgledger/store',
    );
    this.path = schema.path;
    this.actual = schema.actual;
    this.supported = schema.supported;
  }
}

/** The ledger was written by an older release, and was left as it is. */
export class LedgerSchemaTooOld extends StoreError<'LedgerSchemaTooOld'> {
  readonly path: string;
  readonly actual: number;
  readonly supported: number;

  constructor(schema: { path: string; actual: number; supported: number }) {
    super(
      'LedgerSchemaTooOld',
      `${schema.path} has schema version ${schema.actual} and this release works with ${schema.supported}; ` +
        `make a backup, then run: orgledger upgrade --db ${schema.path}`,
    );
    this.path = schema.path;
    this.actual = schema.actual;
    this.supported = schema.supported;
  }
}

/** The file is a ledger, but not the one that was asked for. */
export class OtherLedger extends StoreError<'OtherLedger'> {
  readonly expected: string;
  readonly actual: string;

  constructor(ids: { expected: string; actual: string }) {
    super(
      'OtherLedger',
      `the ledger's id is ${ids.actual}, not ${ids.expected}; check the path, or leave the id out to open it as it is`,
    );
    this.expected = ids.expected;
    this.actual = ids.actual;
  }
}

/** A stored entry is not what was written. */
export class DamagedEntry extends StoreError<'DamagedEntry'> {
  readonly index: number;

  constructor(index: number, reason: string, options?: ErrorOptions) {
    super('DamagedEntry', `the entry at index ${index} is damaged: ${reason}; restore the ledger from a copy`, options);
    this.index = index;
  }
}

/** The file, or the Merkle tree in it, is damaged beyond single entries. Nothing was stored. */
export class DamagedLog extends StoreError<'DamagedLog'> {
  constructor(reason: string, { advice = FROM_BACKUP, ...options }: ErrorOptions & { readonly advice?: string } = {}) {
    super('DamagedLog', `the ledger is damaged: ${reason}; ${advice}`, options);
  }
}

const FROM_BACKUP = 'restore it from a backup, and check that with orgledger verify';
