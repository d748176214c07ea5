import type { LedgerEntry } from '@orgledger/domain';
import { chartByDefinition } from '@orgledger/projections';
import { checkLog, type Played, type RefusedCommand } from '@orgledger/testing/proofs';
import { interestingDays } from '../properties/days.ts';
import { mixedDuties } from '../properties/duties.ts';

/**
 * What is wrong with a history, of all that the properties of the test command say; undefined where nothing is. Its policy is one
 * under which S1 and S2 refuse.
 */
export const faultOf = async (played: Played): Promise<string | undefined> => {
  const { entries, sizes, refused } = played;
  return (
    brokenRule(entries, entries.length) ??
    refused.map(badRefusal).find((fault) => fault !== undefined) ??
    mixedDuties(entries)[0] ??
    // What costs as much as the history itself is asked of every third.
    (entries.length % 3 === 0 ? (brokenRule(entries, halfway(sizes)) ?? (await wrongChart(played))) : undefined) ??
    (await secondEffect(played)) ??
    (await stuck(played))
  );
};

/** The length of the log after about half of the commands. */
const halfway = (sizes: readonly number[]): number => sizes[Math.floor(sizes.length / 2)] ?? 0;

/** Every rule holds, at the end and at a prefix that ends after a command and its follow-ups. */
const brokenRule = (entries: readonly LedgerEntry[], size: number): string | undefined => {
  const [breach] = checkLog(entries.slice(0, size));
  return breach && `${breach.rule} after ${size} entries: ${breach.subject}, ${breach.message}`;
};

/** A refused command leaves the log as it was, and says why. */
const badRefusal = ({ command, refusal, growth }: RefusedCommand): string | undefined => {
  if (growth !== 0) return `a refused ${command.command} left ${growth} entries`;
  if (refusal.code === 'RuleViolated' && refusal.rule === undefined)
    return `a refusal names no rule: ${refusal.message}`;
  return refusal.message.length > 20 ? undefined : `a refusal does not say what to do: ${refusal.code}`;
};

const records = ['agencies', 'positions', 'functions', 'persons', 'mergers', 'programmes'] as const;

/** The chart of a day, as known at a place in the log, is the chart by its definition. */
const wrongChart = async ({ ledger, entries, sizes }: Played): Promise<string | undefined> => {
  const days = interestingDays(entries);
  const on = days[(entries.length * 7) % Math.max(1, days.length)];
  if (on === undefined) return undefined;
  for (const size of [entries.length, halfway(sizes)]) {
    const [chart, { chart: defined }] = [
      await ledger.chart({ on, knownAt: { size } }),
      chartByDefinition(entries, on, { size }),
    ];
    const wrong = records.find((kind) => JSON.stringify([...chart[kind]]) !== JSON.stringify([...defined[kind]]));
    if (wrong !== undefined) return `the ${wrong} on ${on} after ${size} entries are not those of the definition`;
  }
  return undefined;
};

/** A command that is given again yields nothing. */
const secondEffect = async ({ ledger, accepted, entries }: Played): Promise<string | undefined> => {
  const command = accepted[entries.length % Math.max(1, accepted.length)];
  if (command === undefined) return undefined;
  const again = await ledger.execute(command);
  const grown = (await ledger.size()) !== entries.length;
  return again.ok && again.repeated && !grown ? undefined : `a repeated ${command.command} has a second effect`;
};

const stuck = async ({ ledger }: Played): Promise<string | undefined> => {
  const [first] = await ledger.stuck();
  return first && `a follow-up is stuck: ${first.reason}`;
};
