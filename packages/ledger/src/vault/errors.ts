/** Every way in which a vault refuses or fails. A stable contract: codes are added, never renamed. */
export type VaultErrorCode =
  | 'BoxRefused'
  | 'InvalidDetails'
  | 'NotAVault'
  | 'OtherKeys'
  | 'PersonForgotten'
  | 'VaultBusy'
  | 'VaultClosed'
  | 'VaultFailed'
  | 'VaultSchemaTooNew';

/** The base of every error a vault throws. The message says what to do and holds nothing of what is known of people. */
export class VaultError<Code extends VaultErrorCode = VaultErrorCode> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = code;
    this.code = code;
  }
}

/** Whether a vault threw this, and with this code if one is given. */
export const isVaultError = <Code extends VaultErrorCode = VaultErrorCode>(
  error: unknown,
  code?: Code,
): error is VaultError<Code> => error instanceof VaultError && (code === undefined || error.code === code);

/** A box does not open for this person: it was altered, it is another person's or another vault's, or its key is lost. */
export class BoxRefused extends VaultError<'BoxRefused'> {
  readonly personId: string;

  constructor(personId: string, options?: ErrorOptions) {
    super(
      'BoxRefused',
      `what is kept of ${personId} does not open: it was altered, moved, or its key is lost; restore both files of the vault`,
      options,
    );
    this.personId = personId;
  }
}

/** Details that cannot be kept; `field` says where. */
export class InvalidDetails extends VaultError<'InvalidDetails'> {
  readonly field: string;

  constructor(field: string, demand: string, options?: ErrorOptions) {
    super('InvalidDetails', `${field} ${demand}`, options);
    this.field = field;
  }
}

/** A file is missing, is no SQLite database, or belongs to another application. It was left as it is. */
export class NotAVault extends VaultError<'NotAVault'> {
  readonly path: string;

  constructor(path: string, reason: string) {
    super('NotAVault', `${path} is not part of a vault: ${reason}; check the path`);
    this.path = path;
  }
}

/** The keys are those of another vault, or missing beside boxes. */
export class OtherKeys extends VaultError<'OtherKeys'> {
  constructor(path: string, keysPath: string) {
    super('OtherKeys', `the boxes in ${path} and the keys in ${keysPath} are not of one vault; restore them as a pair`);
  }
}

/** The person was forgotten, and that is for good. */
export class PersonForgotten extends VaultError<'PersonForgotten'> {
  readonly personId: string;

  constructor(personId: string) {
    super('PersonForgotten', `${personId} was forgotten, so nothing is kept of this person any more`);
    this.personId = personId;
  }
}

/** Another process held the vault for longer than the time allowed. */
export class VaultBusy extends VaultError<'VaultBusy'> {
  constructor(options?: ErrorOptions) {
    super('VaultBusy', 'another process is writing to the vault; try again', options);
  }
}

/** The vault was used after `close`. */
export class VaultClosed extends VaultError<'VaultClosed'> {
  constructor() {
    super('VaultClosed', 'the vault is closed; open it again');
  }
}

/** The storage failed. Whether it was written is unknown. */
export class VaultFailed extends VaultError<'VaultFailed'> {
  /** SQLite's extended result code, https://sqlite.org/rescode.html */
  readonly sqliteCode: number;

  constructor(sqliteCode: number, options?: ErrorOptions) {
    super(
      'VaultFailed',
      `the storage of the vault failed with SQLite code ${sqliteCode}; see to the disk and the permissions of both files, ` +
        'then do the same again: what was done already is not done twice',
      options,
    );
    this.sqliteCode = sqliteCode;
  }
}

/** The vault was written by a newer release. */
export class VaultSchemaTooNew extends VaultError<'VaultSchemaTooNew'> {
  constructor(path: string, actual: number, supported: number) {
    super(
      'VaultSchemaTooNew',
      `${path} has schema version ${actual} and this release reads up to ${supported}; use a newer release of @orgledger/ledger`,
    );
  }
}
