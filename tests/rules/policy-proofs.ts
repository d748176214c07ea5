import { type ClosingId, type GateId, hardRulesForTestsWithout, type PolicyInput } from '@orgledger/ledger';
import { closingCases, mended } from '../policy/closing-cases.ts';
import { gateCases } from '../policy/gate-cases.ts';
import { historyOf } from '../policy/scenario.ts';
import { type Settling, settle, settling } from '../policy/settling.ts';
import { alsoBrokenOff, strictClosing, strictGates } from '../policy/strict.ts';
import type { Given } from '../support/commands.ts';
import { scene } from '../support/scene.ts';
import { inTurn } from './in-turn.ts';
import type { Proof } from './proof.ts';
import { verdictOf } from './verdict.ts';

/** A gate, while all of them refuse: judged when a merger is completed. */
export const gated = (rule: GateId): Proof => {
  const complete = async (
    { history, complete: command }: { readonly history: readonly Given[]; readonly complete: Given },
    policy: PolicyInput,
  ): Promise<string> => {
    const { ledger } = await scene(history, { policy });
    return verdictOf(await ledger.execute(command));
  };
  const cases = gateCases[rule];
  return {
    kept: async () => [await complete(historyOf(), strictGates(rule, 'refuse'))],
    mutants: () => inTurn(cases, ({ mutant, parameters }) => complete(mutant, strictGates(rule, 'refuse', parameters))),
    off: () =>
      inTurn(cases, ({ mutant, parameters }) =>
        complete(mutant, strictGates(rule, 'off', { ...parameters, ...alsoBrokenOff(rule) })),
      ),
  };
};

/** A closing rule, while all of them have to hold: judged when a merger is settled. */
export const closed = (rule: ClosingId): Proof => {
  const settled = async ({ history, without = [] }: Settling, policy: PolicyInput): Promise<string> => {
    const { ledger } = await scene(history, { policy, hardRules: hardRulesForTestsWithout(...without) });
    return verdictOf(await ledger.execute(settle));
  };
  const own = mended[rule];
  const cases = closingCases[rule];
  return {
    kept: () =>
      inTurn([settling(), ...(own === undefined ? [] : [own])], (one) => settled(one, strictClosing(rule, 'hold'))),
    mutants: () => inTurn(cases, ({ mutant }) => settled(mutant, strictClosing(rule, 'hold'))),
    off: () => inTurn(cases, ({ mutant }) => settled(mutant, strictClosing(rule, 'off'))),
  };
};
