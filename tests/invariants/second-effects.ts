import type { Ledger } from '@orgledger/ledger';
import type { AnyCommand } from '@orgledger/testing';

/** M8: the commands that, given once more, are not answered as repeated, or leave something in the log. */
export const secondEffects = async (
  { execute, size }: Pick<Ledger, 'execute' | 'size'>,
  commands: readonly AnyCommand[],
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const command of commands) {
    const before = await size();
    const again = await execute(command);
    const quiet = again.ok && again.repeated && again.entries.length === 0 && again.confirmations === 0;
    if (!quiet || (await size()) !== before) found.push(command.id ?? command.command);
  }
  return found;
};
