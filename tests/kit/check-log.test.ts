import { type CommandInput, type LedgerEntry, parseCommand } from '@orgledger/domain';
import { illegalMutations, mutate } from '@orgledger/testing';
import { checkLog, openPlayer, ruleProperties } from '@orgledger/testing/proofs';
import { describe, expect, it } from 'vitest';
import { establish, post, setQuota } from '../support/commands.ts';

/** The events that a command becomes where nothing judges it. */
const events: Readonly<Partial<Record<CommandInput['command'], readonly string[]>>> = {
  AbolishAgency: ['AgencyAbolished'],
  AbolishPosition: ['PositionAbolished'],
  AppointStaff: ['StaffAppointed'],
  ApproveMerger: ['MergerApproved'],
  AssignFunctions: ['FunctionsAssigned'],
  AssignIdentifier: ['IdentifierAssigned'],
  ChangeReportingLine: ['ReportingLineChanged'],
  EstablishAgency: ['AgencyEstablished'],
  EstablishPosition: ['PositionEstablished'],
  IssueWorkingRegulation: ['WorkingRegulationIssued'],
  MoveQuota: ['QuotaMoved'],
  RecordMerger: ['MergerProposed', 'MergerApproved', 'AgenciesMerged'],
  ReestablishAgency: ['AgencyReestablished'],
};

/** Entries with a command forced into the log behind them, as a faulty store or another program could. */
const forced = (entries: readonly LedgerEntry[], command: CommandInput): readonly LedgerEntry[] => {
  const [last] = entries.slice(-1);
  const { data } = parseCommand(command).command;
  const added = (events[command.command] ?? []).map((type, turn) => ({
    ...last,
    id: `forced-${turn}`,
    index: entries.length + turn,
    type,
    // A test of its own: what is forced need not be what a schema lets through.
    data: { endedPositions: [], staff: [], functions: [], ...data },
  }));
  return [...entries, ...added] as unknown as readonly LedgerEntry[];
};

/** What continues itself has not ended by then, so the fold passes it over before L4 is asked. */
const nameOf = (rule: string): string => (rule === 'L4' ? 'applicable' : rule);

// A merger whose agencies the lock should have kept apart breaks no rule of the log itself.
const judged = illegalMutations.filter(({ rule }) => rule !== 'lock');

describe.each(judged.map((one) => ({ title: `${one.rule}: ${one.title}`, mutation: one })))(
  '$title',
  ({ mutation }) => {
    it('is found in a log that nothing has judged, and what is allowed instead is not', async () => {
      const player = await openPlayer();
      const { scene, legal, mutant } = mutate(mutation, player.look(), { effective: '2018-01-01' });
      for (const command of scene) expect(await player.execute(command)).toBe(true);
      const { entries } = player.played();
      expect(checkLog(entries)).toEqual([]);

      const found = checkLog(forced(entries, mutant));
      const named = found.filter(
        ({ rule, message }) => rule === nameOf(mutation.rule) || message.includes(`, ${mutation.rule},`),
      );
      expect(named, JSON.stringify(found)).not.toEqual([]);
      expect(checkLog(forced(entries, legal))).toEqual([]);
    });
  },
);

it('a property says by itself whether it holds, and where not', async () => {
  const player = await openPlayer();
  for (const command of [establish('a'), establish('b'), post('a#head', 'a', { rank: 'head' }), setQuota('a', 5)]) {
    expect(await player.execute(command)).toBe(true);
  }
  const { entries } = player.played();
  expect(ruleProperties.filter(({ holds }) => !holds(entries))).toEqual([]);

  const second = forced(entries, post('a#2', 'a', { rank: 'head' }));
  const broken = ruleProperties.filter(({ holds }) => !holds(second));
  expect(broken.map(({ id }) => id).sort()).toEqual(['F4', 'posts-housed']);
  expect(broken[0]?.breaches(second)).toMatchObject([{ rule: 'F4', subject: 'agency:a', day: '2015-01-01' }]);
});

it('the properties have different ids and each a sentence', () => {
  const ids = ruleProperties.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ruleProperties.filter(({ statement }) => statement.length < 15)).toEqual([]);
});
