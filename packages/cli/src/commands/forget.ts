import type { Ledger } from '@orgledger/ledger';
import { isVaultError, type Vault } from '@orgledger/ledger/vault';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { refusal } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';

export type ForgetOptions = {
  readonly basis: string;
  readonly actor: string;
  readonly on?: string;
  /** Forgets somebody whom neither the ledger nor the vault knows. */
  readonly evenIfUnknown: boolean;
};

/** Forgets a person, and says what was destroyed and what was not. */
export const forget = async (
  ledger: Ledger,
  vault: Vault | undefined,
  personId: string,
  { basis, actor, on, evenIfUnknown }: ForgetOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  if (!evenIfUnknown) await demandKnown(ledger, vault, personId);
  const result = await ledger.forget(personId, { basis, actor, ...(on === undefined ? {} : { effective: on }) });
  // Given again, it is refused, and whatever an earlier attempt left undone has been tried once more.
  const again = !result.ok && result.refusal.code === 'AlreadyRecorded' && vault !== undefined;
  if (!result.ok && !again) {
    terminal.err(refusal(result.refusal));
    return EXIT.refused;
  }
  const stuck = (await ledger.stuck()).filter(({ stream }) => stream === `person-${personId}`);
  for (const { reason, advice } of stuck) terminal.err(`recorded, but ${reason}; ${advice}`);
  if (stuck.length > 0) return EXIT.fault;
  terminal.out(
    vault === undefined
      ? `${personId} is recorded as forgotten; no vault was named, so see to it that no directory keeps the name`
      : `${personId} is forgotten: it ${again ? 'was recorded before' : 'is recorded'}, and no key is left in the vault. Backups of the keys are yours to destroy`,
  );
  return EXIT.ok;
};

/** A mistyped id would be in the log for good, while the person who asked is still known. */
const demandKnown = async (ledger: Ledger, vault: Vault | undefined, personId: string): Promise<void> => {
  if ((await ledger.audit({ person: personId })).length > 0) return;
  if (vault !== undefined && (await isKept(vault, personId))) return;
  const [who, where] =
    vault === undefined
      ? ['the ledger has no trail of', ', name the --vault that may']
      : ['neither the ledger nor the vault knows', ''];
  throw new Failure(
    EXIT.refused,
    `${who} this person, so nothing was recorded and nobody is forgotten; correct the id${where}, or give --even-if-unknown`,
  );
};

const isKept = async (vault: Vault, personId: string): Promise<boolean> => {
  try {
    return (await vault.find(personId)).kind !== 'unknown';
  } catch (error) {
    // What does not open is there.
    if (isVaultError(error, 'BoxRefused')) return true;
    throw error;
  }
};
