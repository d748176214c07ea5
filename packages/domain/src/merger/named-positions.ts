import type { PositionId } from '../values/index.ts';
import type { MergerEvent } from './events.ts';

type Merged = Extract<MergerEvent, { type: 'AgenciesMerged' }>['data'];

/** The positions that a merger names one by one; they may be of agencies that go on. */
export const namedPositions = ({
  endedPositions,
  positions = [],
  joinedPositions = [],
}: Merged): readonly PositionId[] => [
  ...endedPositions,
  ...positions.map(({ positionId }) => positionId),
  ...joinedPositions.flatMap(({ from }) => from),
];
