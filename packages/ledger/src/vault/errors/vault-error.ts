/** Every way in which a vault refuses or fails. A stable contract: codes are added, never renamed. */
export type VaultErrorCode =
  | 'BoxRefused'
  | 'DamagedVault'
  | 'InvalidDetails'
  | 'NotAVault'
  | 'OtherKeys'
  | 'PersonForgotten'
  | 'VaultBusy'
  | 'VaultClosed'
  | 'VaultFailed'
  | 'VaultFileExists'
  | 'VaultFull'
  | 'VaultReadOnly'
  | 'VaultSchemaTooNew'
  | 'VaultSchemaTooOld';

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
