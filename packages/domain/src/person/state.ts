import type { AggregateState } from '../aggregate/index.ts';
import type { PersonEvent } from './events.ts';

/** Whether the person was forgotten. A person begins nowhere: whoever an entry names is one. */
export type PersonProcedure = { forgotten: boolean };

export type PersonState = AggregateState<PersonEvent, PersonProcedure>;

export const initialProcedure = (): PersonProcedure => ({ forgotten: false });

export const advance = (procedure: PersonProcedure, event: PersonEvent): void => {
  if (event.type === 'PersonForgotten') procedure.forgotten = true;
};
