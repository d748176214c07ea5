import { type CommandInput, type CorrectionInput, LAST_DAY } from '@orgledger/domain';
import { expect, it } from 'vitest';
import { againstModel, none } from './against-model.ts';
import { overHistories } from './check.ts';
import { correctionOf, logOf } from './correcting.ts';
import { interestingDays, sample } from './days.ts';

it('the reference model and the chart say the same after every step, on the last day and on days between', async () => {
  let within = 0;
  await overHistories(
    async ({ ledger, entries, sizes, accepted }, picks) => {
      for (const [step, size] of sizes.entries()) {
        const days = interestingDays(entries.slice(0, size));
        for (const on of [LAST_DAY, ...sample(days, [picks[step % picks.length] ?? 0])]) {
          const found = await againstModel(ledger, accepted.slice(0, step + 1), on, { size });
          expect(found, `on ${on} after ${accepted[step]?.command}`).toEqual(none);
        }
      }
      for (const on of sample(interestingDays(entries), picks)) {
        if ((await ledger.chart({ on })).possible.length > 0) within += 1;
        expect(await againstModel(ledger, accepted, on), `on ${on}`).toEqual(none);
      }
    },
    { met: () => expect(within, 'days within a window').toBeGreaterThan(0) },
  );
});

it('the reference model and the chart say the same after corrections, and corrections of corrections', async () => {
  let corrected = 0;
  await overHistories(
    async ({ ledger, store, entries, accepted }, picks) => {
      const days = interestingDays(entries);
      const commands: (CommandInput | CorrectionInput)[] = [...accepted];
      for (const [turn, pick] of picks.flatMap((one) => [one, one * 31 + 7, one * 7919 + 3]).entries()) {
        const command = correctionOf(await logOf(store), pick, turn, days);
        if (command === undefined || !(await ledger.execute(command)).ok) continue;
        commands.push(command);
        corrected += 1;
        const log = await logOf(store);
        const entriesOf = ({ id }: { readonly id?: string | undefined }) =>
          log.filter(({ metadata }) => metadata.commandId === id).map((entry) => entry.id);
        for (const on of [LAST_DAY, ...sample(days, [pick])]) {
          expect(await againstModel(ledger, commands, on, { entriesOf }), `on ${on} after ${turn}`).toEqual(none);
        }
      }
    },
    { share: 0.5, met: () => expect(corrected).toBeGreaterThan(10) },
  );
});
