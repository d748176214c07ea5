import { expect, test } from 'vitest';
import { namedPositions } from './named-positions.ts';

type Merged = Parameters<typeof namedPositions>[0];
const merged = (more: object): Merged => ({ endedPositions: [], ...more }) as unknown as Merged;

test('a merger names the positions that it ends, moves and joins', () => {
  const positions = [{ positionId: 'home#2', to: { kind: 'unknown' } }];
  const joinedPositions = [{ positionId: 'joint#1', from: ['home#3', 'org#3'], titles: [], rank: 'staff' }];
  expect(namedPositions(merged({ endedPositions: ['home#1'], positions, joinedPositions }))).toEqual([
    'home#1',
    'home#2',
    'home#3',
    'org#3',
  ]);
});

test('a merger may name none', () => {
  expect(namedPositions(merged({}))).toEqual([]);
});
