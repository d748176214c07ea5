import { createDecider } from '../aggregate/index.ts';
import type { MergerCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { MergerEvent } from './events.ts';
import { mergerRestating } from './restating.ts';
import { advance, initialProcedure, type MergerProcedure } from './state.ts';

/** The stream of a merger. */
export const mergerStream = (mergerId: string): string => `merger-${mergerId}`;

export const mergerDecider = createDecider<MergerCommand, MergerEvent, MergerProcedure>({
  initialProcedure,
  decide,
  advance,
  restating: mergerRestating,
});
