import { readFile } from 'node:fs/promises';
import { type CommandInput, type CorrectionInput, commandSchemas } from '@orgledger/domain';
import { expect, it } from 'vitest';
import { appoint, CLERK, establish, type Given, post, rename, setQuota } from '../support/commands.ts';
import { must, play } from '../support/results.ts';
import { openScene } from '../support/scene.ts';
import { againstModel, none } from './against-model.ts';
import { rareCommands } from './rare-commands.ts';

const days = [
  '2014-12-31',
  '2016-03-31',
  '2016-11-30',
  '2017-01-15',
  '2018-03-20',
  '2019-12-31',
  '2022-07-07',
  '9999-12-31',
];

it('the reference model and the chart tell the story of the article alike', async () => {
  const text = await readFile(new URL('../../examples/quang-ninh/commands.ndjson', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const commands: readonly CommandInput[] = lines.map((line) => JSON.parse(line));
  const ledger = await openScene();
  expect((await ledger.import([text], { actor: 'importer' })).refused).toEqual([]);
  for (const on of days) expect(await againstModel(ledger, commands, on), `on ${on}`).toEqual(none);
  await ledger.close();
});

it('the reference model and the chart agree on every command there is', async () => {
  const named = new Set<string>(rareCommands.map(({ command }) => command));
  // Corrections have a property of their own.
  expect([...commandSchemas.keys()].filter((name) => !named.has(name))).toEqual(['CorrectEntries', 'AnnulEntries']);
  const ledger = await openScene();
  for (const [index, command] of rareCommands.entries()) {
    await play(ledger, [command]);
    const found = await againstModel(ledger, rareCommands.slice(0, index + 1), '9999-12-31');
    expect(found, `after ${command.command} of ${command.effective}`).toEqual(none);
  }
  for (const on of days) expect(await againstModel(ledger, rareCommands, on), `on ${on}`).toEqual(none);
  await ledger.close();
});

it('the reference model and the chart agree on what a correction puts in the place of what was said', async () => {
  const ledger = await openScene();
  const said = [establish('a'), setQuota('a', 20), rename('a', 'Misspelt', { effective: '2016' })];
  const results = await play(ledger, said);
  const renamed = results[2]?.entries[0] ?? '';
  const correction: CorrectionInput = {
    command: 'CorrectEntries',
    actor: CLERK,
    data: {
      about: { kind: 'agency', id: 'a' },
      reason: 'a slip of the pen',
      entries: [{ entryId: renamed, data: { agencyId: 'a', name: 'Spelt', translations: [] }, effective: '2015-07' }],
    },
  };
  must(await ledger.execute(correction));
  const entriesOf = ({ command }: { readonly command: string }) =>
    results[said.findIndex((one) => one.command === command)]?.entries ?? [];
  for (const on of ['2015-06-30', '2015-07-31', '2016-12-31']) {
    expect(await againstModel(ledger, [...said, correction], on, { entriesOf }), `on ${on}`).toEqual(none);
  }
  expect((await ledger.chart({ on: '2015-07-31' })).agencies.get('a')?.name.value).toBe('Spelt');
  await ledger.close();
});

it('whoever is released from one of several posts has not left the service', async () => {
  const ledger = await openScene();
  await play(ledger, [
    establish('a'),
    post('main', 'a'),
    post('beside', 'a'),
    appoint('main', 'somebody'),
    appoint('beside', 'somebody', { appointment: 'concurrent' }),
    {
      command: 'ReleaseStaff',
      actor: CLERK,
      effective: '2016-01-01',
      data: { positionId: 'beside', personId: 'somebody', reason: 'no longer concurrent' },
    },
  ]);
  const somebody = (await ledger.chart({ on: '2016-01-01' })).persons.get('somebody');
  expect(somebody).toMatchObject({ positions: ['main'], released: undefined });
  await ledger.close();
});

it('whoever keeps one of several unified titles goes on being paid as before, and away', async () => {
  const ledger = await openScene();
  const basis = { actor: CLERK, effective: '2016-01-01' };
  const [positionId, personId] = ['a#head', 'somebody'];
  const positionIds = [positionId, 'b#head'];
  const told: Given[] = [
    ...['a', 'b'].flatMap((id) => [establish(id), post(`${id}#head`, id, { rank: 'head' })]),
    { ...basis, command: 'UnifyTitles', data: { positionIds, personId } },
    { ...basis, command: 'KeepPay', data: { positionId, personId, until: '2025-01-31' } },
    { ...basis, command: 'SecondStaff', data: { positionId, personId, to: { kind: 'outside', name: 'Sở Nội vụ' } } },
    {
      ...basis,
      effective: '2017-01-01',
      command: 'SeparateTitles',
      data: { positionIds, personId, keeps: positionId },
    },
  ];
  await play(ledger, told);
  const [holder] = (await ledger.chart({ on: '2018-01-01' })).positions.get(positionId)?.holders ?? [];
  expect(holder).toMatchObject({ appointment: 'main', payKept: { until: '2025-01-31' }, seconded: {} });
  expect(await againstModel(ledger, told, '2018-01-01')).toEqual(none);
  await ledger.close();
});
