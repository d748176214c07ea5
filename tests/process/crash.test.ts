import { canonicalJson } from '@orgledger/store';
import { expect, it } from 'vitest';
import { appoint, assign, CLERK, establish, type Given, post, profile, setQuota } from '../support/commands.ts';
import { intercepting } from '../support/intercepting-store.ts';
import { logOf, timeless } from '../support/log.ts';
import { must } from '../support/results.ts';
import { openScene, scene } from '../support/scene.ts';

const agencies = ['a', 'b', 'c', 'd', 'e', 'f'];
const at = (effective: string) => ({ actor: CLERK, effective, case: 'the-case' });

/** Six agencies, each with a head, nine more posts that somebody holds, a function and a quota. */
const history: readonly Given[] = agencies.flatMap((id) => [
  establish(id),
  assign(id, `${id}/work`),
  setQuota(id, 10, { bloc: 'party' }),
  post(`${id}#head`, id, { rank: 'head' }),
  appoint(`${id}#head`, `p-${id}-0`),
  ...Array.from({ length: 9 }, (_, index) => [
    post(`${id}#${index + 1}`, id),
    appoint(`${id}#${index + 1}`, `p-${id}-${index + 1}`),
  ]).flat(),
]);

/** Their merger, step by step. The head of the first leads, and the others keep their work as staff. */
const procedure: readonly Given[] = [
  {
    ...at('2018-01-01'),
    id: 'propose',
    command: 'ProposeMerger',
    data: {
      mergerId: 'm',
      shape: 'consolidation',
      predecessors: agencies.map((agencyId) => ({ agencyId })),
      successor: { agencyId: 'new' },
    },
  },
  { ...at('2018-02-01'), id: 'approve', command: 'ApproveMerger', data: { mergerId: 'm' } },
  {
    ...at('2018-03-01'),
    id: 'complete',
    command: 'CompleteMerger',
    data: {
      mergerId: 'm',
      successor: { agencyId: 'new', profile: profile('Cơ quan mới') },
      headPost: { positionId: 'new#head', titles: [{ name: 'Thủ trưởng', statutory: false }], holder: 'p-a-0' },
      staff: agencies
        .slice(1)
        .map((id) => ({ kind: 'released' as const, personId: `p-${id}-0`, reason: 'Nghỉ hưu trước tuổi' })),
    },
  },
];

const bytesOf = async (store: Parameters<typeof logOf>[0]): Promise<readonly string[]> =>
  (await logOf(store)).map((entry) => canonicalJson(JSON.parse(JSON.stringify(timeless(entry)))));

it('a merger of six agencies with sixty positions ends in the same log wherever it was stopped, byte for byte', async () => {
  const { ledger, store: whole } = await scene([...history, ...procedure]);
  const expected = await bytesOf(whole);
  const { agencies: after, positions } = await ledger.chart({ on: '2018-03-01' });
  expect(after.get('new')).toMatchObject({ quota: [{ posts: 60 }], functions: { length: 6 } });
  expect([...positions.values()].filter(({ end }) => end === undefined)).toHaveLength(55);

  const { store: begun } = await scene(history);
  const before = (await logOf(begun)).length;
  let stops = 0;
  for (let appends = 0; ; appends += 1) {
    const { store } = await scene(history);
    // The process is gone after so many appends: nothing that it would still have done is done.
    let left = appends;
    const dying = intercepting(store, (_, append) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('gone')) : append();
    });
    const first = await openScene({ store: dying });
    let died = false;
    for (const command of procedure) {
      died ||= await first.execute(command).then(
        () => false,
        () => true,
      );
      if (died) break;
    }
    const cut = (await logOf(store)).length;

    const next = await openScene({ store });
    for (const command of procedure) must(await next.execute(command));
    expect(await bytesOf(store), `stopped after ${appends} appends, at entry ${cut}`).toEqual(expected);
    expect(await next.stuck()).toEqual([]);
    if (!died) break;
    stops += 1;
  }
  // Every append was the last one once: three decisions, six locks, six inventories, six approvals, and who begins and ends.
  expect(stops).toBe(expected.length - before);
});
