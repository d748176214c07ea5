import { type Authorise, allowAll, type LedgerOptions } from '@orgledger/ledger';
import { describe, expect, it } from 'vitest';
import { CLERK, establish, type Given } from '../support/commands.ts';
import { must, refusalOf } from '../support/results.ts';
import { SECRET } from './bad-lines.ts';
import { benches, inMemory } from './stores.ts';

// What a caller in JavaScript may return, whatever the type says.
const answering =
  (answer: unknown): Authorise =>
  () =>
    answer as boolean;

const denials: readonly (readonly [title: string, options: Pick<LedgerOptions, 'authorise'>, says: RegExp])[] = [
  ['no authorise', {}, /give one, or allowAll/],
  ['an authorise that says no', { authorise: () => false }, /ask whoever grants it/],
  ['an authorise that says no later', { authorise: async () => false }, /ask whoever grants it/],
  [
    'an authorise that throws',
    {
      authorise: () => {
        throw new Error(SECRET);
      },
    },
    /counts as no; see its own log/,
  ],
  [
    'an authorise that rejects',
    { authorise: () => Promise.reject(new Error(SECRET)) },
    /counts as no; see its own log/,
  ],
  ['an authorise that answers "yes"', { authorise: answering('yes') }, /ask whoever grants it/],
  ['an authorise that answers 1', { authorise: answering(1) }, /ask whoever grants it/],
  ['an authorise that answers an object', { authorise: answering({ allowed: true }) }, /ask whoever grants it/],
  [
    'an authorise that answers "true" later',
    { authorise: answering(Promise.resolve('true')) },
    /ask whoever grants it/,
  ],
  ['an authorise that answers nothing', { authorise: answering(undefined) }, /ask whoever grants it/],
];

const named = (agencyId: string): Given => establish(agencyId, { data: { name: SECRET } });

describe.each(benches)('a ledger %s', (_where, open) => {
  it.each(denials)('with %s refuses every command', async (_title, options, says) => {
    await using bench = await open([establish('a')], options);
    const before = await bench.stored();

    const refusal = refusalOf(await bench.ledger.execute(named('b')));
    const report = await bench.ledger.import([JSON.stringify(named('b'))], { actor: 'importer' });

    expect(refusal).toMatchObject({ code: 'NotAuthorised', ids: ['b'] });
    expect(refusal.message).toMatch(says);
    expect(report.refused).toEqual([{ line: 1, refusal }]);
    expect(JSON.stringify([refusal, report])).not.toContain(SECRET);
    expect(await bench.stored()).toEqual(before);
  });

  it('with an authorise that says true carries the command out', async () => {
    await using bench = await open([establish('a')], { authorise: async () => true });
    must(await bench.ledger.execute(named('b')));
  });

  it.each([
    ['without an actor', {}],
    ['with an empty actor', { actor: '' }],
    ['with an actor of spaces', { actor: ' ' }],
  ])('refuses a command %s', async (_title, actor) => {
    await using bench = await open([establish('a')], { authorise: allowAll });
    const before = await bench.stored();
    const { actor: _actor, ...command } = named('b');

    const refusal = refusalOf(await bench.ledger.execute({ ...command, ...actor }));

    expect(refusal).toMatchObject({ code: 'InvalidCommand', field: 'actor' });
    expect(refusal.message).not.toBe('');
    expect(await bench.stored()).toEqual(before);
  });
});

it('the one who is asked about is the actor of a command, and of an import the importer', async () => {
  const asked: unknown[] = [];
  const authorise: Authorise = ({ type }, actor, context) => {
    asked.push([type, actor, context.target.stream, context.imported]);
    return true;
  };
  await using bench = await inMemory([], { authorise });

  must(await bench.ledger.execute(establish('a')));
  await bench.ledger.import([JSON.stringify({ ...establish('b'), actor: 'named in the file' })], { actor: 'importer' });

  expect(asked).toEqual([
    ['EstablishAgency', CLERK, 'agency-a', false],
    ['EstablishAgency', 'importer', 'agency-b', true],
  ]);
  const [row] = await bench.ledger.audit({ agency: 'b' });
  expect(row?.entry).toMatchObject({ actor: 'importer', statedActor: 'named in the file' });
});
