import { createDecider } from '../aggregate/index.ts';
import type { ProgrammeCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { ProgrammeEvent } from './events.ts';
import { programmeRestating } from './restating.ts';
import { advance, initialProcedure, type ProgrammeProcedure } from './state.ts';

/** The stream of a programme. */
export const programmeStream = (programmeId: string): string => `programme-${programmeId}`;

export const programmeDecider = createDecider<ProgrammeCommand, ProgrammeEvent, ProgrammeProcedure>({
  initialProcedure,
  decide,
  advance,
  restating: programmeRestating,
});
