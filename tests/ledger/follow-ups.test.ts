import type { Ledger } from '@orgledger/ledger';
import { type OpenStore, StorageFailed } from '@orgledger/store';
import { sqliteStore } from '@orgledger/store/sqlite';
import { describe, expect, it } from 'vitest';
import { CLERK, consolidate, establish, type Given, post, profile, setQuota, split } from '../support/commands.ts';
import { temporaryFolder } from '../support/folder.ts';
import { intercepting } from '../support/intercepting-store.ts';
import { logOf, timeless } from '../support/log.ts';
import { must, play } from '../support/results.ts';
import { LEDGER_ID, openScene, scene, sceneStore } from '../support/scene.ts';

type Decision = {
  readonly title: string;
  readonly history: readonly Given[];
  readonly command: Given;
  /** The streams in which the decision is confirmed. */
  readonly confirmedIn: readonly string[];
};

const heads = [
  establish('a'),
  establish('b'),
  post('a#head', 'a', { rank: 'head' }),
  post('b#head', 'b', { rank: 'head' }),
];
const unify: Given = {
  command: 'UnifyTitles',
  data: { positionIds: ['a#head', 'b#head'], personId: 'p-1' },
  id: 'the decision',
  effective: '2016-01-01',
  actor: CLERK,
};

const decisions: readonly Decision[] = [
  {
    title: 'a merger',
    history: [...heads, { ...unify, id: 'before' }],
    command: consolidate('m', ['a', 'b'], 'c', {
      id: 'the decision',
      case: 'the-case',
      effective: '2018-01-01',
      data: { headPost: { positionId: 'c#head', titles: [{ name: 'Thủ trưởng Cơ quan', statutory: false }] } },
    }),
    confirmedIn: ['agency-a', 'agency-b', 'agency-c', 'position-a#head', 'position-b#head', 'position-c#head'],
  },
  {
    title: 'a split',
    history: heads,
    command: split(
      'a',
      ['c', 'd'].map((agencyId) => ({ agencyId, ...profile(agencyId) })),
      'c',
      {
        id: 'the decision',
        effective: '2018-01-01',
      },
    ),
    confirmedIn: ['agency-c', 'agency-d', 'position-a#head'],
  },
  { title: 'a unification of titles', history: heads, command: unify, confirmedIn: ['position-b#head'] },
  {
    title: 'a move of quota',
    history: [...heads, setQuota('a', 12, { bloc: 'party' }), setQuota('b', 8, { bloc: 'state' })],
    command: {
      command: 'MoveQuota',
      data: { agencyId: 'b', fromAgencyId: 'a', bloc: 'party', toBloc: 'state', posts: 2 },
      id: 'the decision',
      effective: '2018-01-01',
      actor: CLERK,
    },
    confirmedIn: ['agency-a'],
  },
];

/** How a process ends in the middle of its work. */
const faults = [
  ['the storage fails', () => new StorageFailed({ sqliteCode: 13, reason: 'disk full' })],
  ['the process dies', () => new Error('killed')],
] as const;

/** Lets through the first appends and fails from then on. */
const failingAfter = (open: OpenStore, appends: number, fault: () => Error): OpenStore =>
  intercepting(open, (number, append) => (number <= appends ? append() : Promise.reject(fault())));

const uninterrupted = async ({ history, command }: Decision) => {
  const { ledger, store } = await scene(history);
  const result = must(await ledger.execute(command));
  return { result, log: await logOf(store), ledger };
};

/** What a reader sees of a ledger on the last day that the scenes know. */
const picture = async (ledger: Ledger) => {
  const { agencies, positions, persons, mergers } = await ledger.chart({ on: '2020-01-01' });
  return { agencies, positions, persons, mergers };
};

describe.each(decisions)('$title', (decision) => {
  const { history, command, confirmedIn } = decision;

  it('is confirmed in the stream of everybody whom it concerns', async () => {
    const { result, log } = await uninterrupted(decision);
    const confirmations = log.filter(({ type }) => type === 'Confirmed');

    expect(
      confirmations
        .slice(-confirmedIn.length)
        .map(({ stream }) => stream)
        .toSorted(),
    ).toEqual(confirmedIn);
    expect(result).toMatchObject({ confirmations: confirmedIn.length, pending: false });
    const caused = confirmations.slice(-confirmedIn.length);
    for (const { metadata } of caused) {
      expect(result.entries).toContain(metadata['$causationId']);
      expect(metadata['$correlationId']).toBe(command.case);
    }
  });

  it.each(faults)('is completed by the next opening, wherever %s', async (_title, fault) => {
    const { log } = await uninterrupted(decision);
    for (let appends = 1; appends <= confirmedIn.length; appends += 1) {
      const { store } = await scene(history);
      const failing = await openScene({ store: failingAfter(store, appends, fault) });
      await failing.execute(command).catch(() => undefined);
      const left = log.length - (await logOf(store)).length;
      expect(left).toBe(confirmedIn.length - (appends - 1));

      const reopened = await openScene({ store });
      expect((await logOf(store)).map(timeless)).toEqual(log.map(timeless));

      // Nothing is left to do for whoever opens it then, nor for the same command again.
      await openScene({ store });
      expect(must(await reopened.execute(command))).toEqual({
        ok: true,
        entries: [],
        confirmations: 0,
        repeated: true,
        pending: false,
        warnings: [],
      });
      expect(await logOf(store)).toHaveLength(log.length);
    }
  });

  it('shows the same chart while its confirmations are still to come', async () => {
    const { ledger } = await uninterrupted(decision);
    const { store } = await scene(history);
    const failing = await openScene({ store: failingAfter(store, 1, faults[0][1]) });

    const result = must(await failing.execute(command));

    expect(result).toMatchObject({ confirmations: 0, pending: true });
    expect(await picture(failing)).toEqual(await picture(ledger));
  });

  it('that was never stored leaves nothing to complete', async () => {
    const { store } = await scene(history);
    const before = await logOf(store);
    const failing = await openScene({ store: failingAfter(store, 0, faults[0][1]) });

    await expect(failing.execute(command)).rejects.toMatchObject({ code: 'StorageFailed' });

    await openScene({ store });
    expect(await logOf(store)).toEqual(before);
  });
});

describe('a confirmation that fails', () => {
  const [decision] = decisions;

  it('does not stop the others, says why, and comes with the next command', async () => {
    if (decision === undefined) return expect.unreachable();
    const { log } = await uninterrupted(decision);
    const { store } = await scene(decision.history);
    let failing = true;
    const ledger = await openScene({
      store: intercepting(store, (_, append, [stream]) =>
        failing && stream === 'agency-b' ? Promise.reject(faults[0][1]()) : append(),
      ),
    });

    expect(must(await ledger.execute(decision.command))).toMatchObject({ confirmations: 5, pending: true });
    expect(await ledger.stuck()).toMatchObject([{ stream: 'agency-b', reason: faults[0][1]().message }]);
    failing = false;
    expect(must(await ledger.execute(establish('z', { id: 'the next' })))).toMatchObject({ pending: false });
    expect(await ledger.stuck()).toEqual([]);

    const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).toSorted();
    const completed = (await logOf(store)).filter(({ stream }) => stream !== 'agency-z');
    expect(ids(completed)).toEqual(ids(log));
  });
});

it('a merger that was cut off in a file is completed by whoever opens the file next to write', async () => {
  await using folder = await temporaryFolder();
  const [decision] = decisions;
  if (decision === undefined) return expect.unreachable();
  const store = sqliteStore(folder.file('ledger.db'), { ledgerId: LEDGER_ID });
  const { log } = await uninterrupted(decision);
  const first = await openScene({ store });
  await play(first, decision.history);
  await first.close();
  const cutOff = await openScene({ store: failingAfter(store, 3, faults[1][1]) });
  await expect(cutOff.execute(decision.command)).rejects.toThrow('killed');

  const cut = (await logOf(store)).length;
  const reader = await openScene({ store: sqliteStore(folder.file('ledger.db'), { readOnly: true }) });
  expect((await reader.chart({ on: '2020-01-01' })).skipped).toEqual([]);
  await expect(reader.execute(establish('z', { id: 'too late' }))).rejects.toMatchObject({ code: 'StorageReadOnly' });
  await reader.close();
  expect(await logOf(store)).toHaveLength(cut);
  expect(cut).toBeLessThan(log.length);

  const next = await openScene({ store });

  expect((await logOf(store)).map(timeless)).toEqual(log.map(timeless));
  await Promise.all([cutOff.close(), next.close()]);
});

it('opening a ledger to which nothing is left to do stores nothing', async () => {
  const store = sceneStore();
  await openScene({ store });
  expect(await logOf(store)).toEqual([]);
});
