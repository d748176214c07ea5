import { readFile } from 'node:fs/promises';
import { type CommandInput, commandSchemas } from '@orgledger/domain';
import { expect, it } from 'vitest';
import { play } from '../support/results.ts';
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
  expect([...commandSchemas.keys()].filter((name) => !rareCommands.some(({ command }) => command === name))).toEqual(
    [],
  );
  const ledger = await openScene();
  for (const [index, command] of rareCommands.entries()) {
    await play(ledger, [command]);
    const found = await againstModel(ledger, rareCommands.slice(0, index + 1), '9999-12-31');
    expect(found, `after ${command.command} of ${command.effective}`).toEqual(none);
  }
  for (const on of days) expect(await againstModel(ledger, rareCommands, on), `on ${on}`).toEqual(none);
  await ledger.close();
});
