import { createDecider } from '../aggregate/index.ts';
import type { PersonCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { PersonEvent } from './events.ts';
import { advance, initialProcedure, type PersonProcedure } from './state.ts';

/** The stream of a person. */
export const personStream = (personId: string): string => `person-${personId}`;

export const personDecider = createDecider<PersonCommand, PersonEvent, PersonProcedure>({
  initialProcedure,
  decide,
  advance,
});
