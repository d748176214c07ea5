import { VaultError } from './vault-error.ts';

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

/** There is a file already where a copy was to be. It was left as it is, and nothing was copied. */
export class VaultFileExists extends VaultError<'VaultFileExists'> {
  readonly path: string;

  constructor(path: string) {
    super('VaultFileExists', `${path} is there already, and a copy overwrites nothing; name another file`);
    this.path = path;
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

/** The vault was written by an older release, and was left as it is. */
export class VaultSchemaTooOld extends VaultError<'VaultSchemaTooOld'> {
  constructor(path: string, actual: number, supported: number) {
    super(
      'VaultSchemaTooOld',
      `${path} has schema version ${actual} and this release works with ${supported}; copy both files while nobody has them ` +
        `open, then run: orgledger vault upgrade --vault ${path}`,
    );
  }
}
