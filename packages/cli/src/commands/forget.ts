import type { Ledger } from '@orgledger/ledger';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { refusal } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';

export type ForgetOptions = {
  readonly basis: string;
  readonly actor: string;
  readonly on?: string;
  readonly vault?: string;
};

/** Forgets a person, and says what was destroyed and what was not. */
export const forget = async (
  ledger: Ledger,
  personId: string,
  { basis, actor, on, vault }: ForgetOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
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
