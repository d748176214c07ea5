import { createDecider } from '../aggregate/index.ts';
import type { PositionCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { PositionEvent } from './events.ts';
import { positionRestating } from './restating.ts';
import { advance, initialProcedure, type PositionProcedure } from './state.ts';

/** The stream of a position. */
export const positionStream = (positionId: string): string => `position-${positionId}`;

export const positionDecider = createDecider<PositionCommand, PositionEvent, PositionProcedure>({
  initialProcedure,
  decide,
  advance,
  restating: positionRestating,
});
