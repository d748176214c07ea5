import { createDecider } from '../aggregate/index.ts';
import type { AgencyCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { AgencyEvent } from './events.ts';
import { agencyRestating } from './restating.ts';
import { type AgencyProcedure, advance, initialProcedure } from './state.ts';

/** The stream of an agency. */
export const agencyStream = (agencyId: string): string => `agency-${agencyId}`;

export const agencyDecider = createDecider<AgencyCommand, AgencyEvent, AgencyProcedure>({
  initialProcedure,
  decide,
  advance,
  restating: agencyRestating,
});
