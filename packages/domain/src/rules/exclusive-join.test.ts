import { expect, test } from 'vitest';
import { conflictingJoin, demandJoinable } from './exclusive-join.ts';

type Promised = Parameters<typeof conflictingJoin>[0];
const promised = (
  mergerId: string,
  as: Promised['as'],
  functions: string[] = [],
  positions: string[] = [],
): Promised => ({
  mergerId,
  as,
  functions,
  positions,
});

test.each<readonly [string, Promised, readonly Promised[], string | undefined]>([
  ['nobody', promised('m', 'whole'), [], undefined],
  ['the same merger', promised('m', 'whole'), [promised('m', 'whole')], undefined],
  ['another that has it whole', promised('m', 'part'), [promised('n', 'whole')], 'n'],
  ['another, being wanted whole', promised('m', 'whole'), [promised('n', 'part')], 'n'],
  ['another, being wanted whole, that it absorbs for', promised('m', 'whole'), [promised('n', 'absorbing')], 'n'],
  [
    'another that takes another part',
    promised('m', 'part', ['f'], ['p']),
    [promised('n', 'part', ['g'], ['q'])],
    undefined,
  ],
  ['another that takes one of its functions', promised('m', 'part', ['f', 'g']), [promised('n', 'part', ['g'])], 'n'],
  ['another that takes one of its posts', promised('m', 'part', [], ['p']), [promised('n', 'part', ['g'], ['p'])], 'n'],
  ['another that it absorbs for', promised('m', 'part', ['f']), [promised('n', 'absorbing')], undefined],
  [
    'the second of two',
    promised('m', 'part', ['f']),
    [promised('m', 'part', ['f']), promised('n', 'part', ['f'])],
    'n',
  ],
])('an agency that joins a merger is held by %s', (_, wanted, joined, held) => {
  expect(conflictingJoin(wanted, joined)?.mergerId).toBe(held);
  const refusal = { code: 'AgencyJoined', ids: ['home', held] };
  const join = () => demandJoinable('home', wanted, joined);
  if (held === undefined) expect(join).not.toThrow();
  else expect(join).toThrow(expect.objectContaining({ refusal: expect.objectContaining(refusal) }));
});
