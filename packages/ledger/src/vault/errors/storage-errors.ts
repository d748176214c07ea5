import { VaultError } from './vault-error.ts';

/** SQLite finds a file malformed, or a table is not there. */
export class DamagedVault extends VaultError<'DamagedVault'> {
  constructor(options?: ErrorOptions) {
    super(
      'DamagedVault',
      'a file of the vault is damaged; restore both files as a pair from one backup, then open the ledger with them, which ' +
        'destroys again what it knows to be forgotten',
      options,
    );
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

/** The disk, or what this account may use of it, is full. Nothing was written; the vault can be read as before. */
export class VaultFull extends VaultError<'VaultFull'> {
  constructor(options?: ErrorOptions) {
    super(
      'VaultFull',
      'the disk of the vault is full; nothing was written. Make room, then do the same again',
      options,
    );
  }
}

/** A file, its folder or the way the vault was opened lets nothing be written. Nothing was written. */
export class VaultReadOnly extends VaultError<'VaultReadOnly'> {
  constructor(options?: ErrorOptions) {
    super(
      'VaultReadOnly',
      'the vault cannot be written; nothing was. Open it for writing, and see to the permissions of both files and their ' +
        'folders, in which SQLite keeps a journal while it writes',
      options,
    );
  }
}
