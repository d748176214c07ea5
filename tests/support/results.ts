import type { Executed, ExecuteResult, Ledger, Refusal } from '@orgledger/ledger';
import type { Given } from './commands.ts';

/** What a command did that must succeed. */
export const must = (result: ExecuteResult): Executed => {
  if (result.ok) return result;
  throw new Error(`expected to be carried out, but refused: ${JSON.stringify(result.refusal)}`);
};

/** Why a command was refused that must be. */
export const refusalOf = (result: ExecuteResult): Refusal => {
  if (!result.ok) return result.refusal;
  throw new Error(`expected to be refused, but carried out: ${JSON.stringify(result)}`);
};

/** Carries out commands one after the other; each must succeed. Answers what each did. */
export const play = async (ledger: Ledger, commands: readonly Given[]): Promise<readonly Executed[]> => {
  const results: Executed[] = [];
  for (const command of commands) results.push(must(await ledger.execute(command)));
  return results;
};
