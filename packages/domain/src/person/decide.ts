import { Refused } from '../errors/index.ts';
import type { PersonCommand } from './commands.ts';
import type { PersonEvent } from './events.ts';
import type { PersonState } from './state.ts';

/** The events of a command on one person. */
export const decide = (command: PersonCommand, state: PersonState): PersonEvent[] => {
  switch (command.type) {
    case 'ForgetPerson':
      demandNotForgotten(command.data.personId, state);
      return [{ type: 'PersonForgotten', data: command.data }];
  }
};

// Whatever day and ground a second one gives: nobody is forgotten twice.
const demandNotForgotten = (personId: string, { procedure, timeline }: PersonState): void => {
  if (!procedure.forgotten) return;
  throw new Refused({
    code: 'AlreadyRecorded',
    ids: [personId],
    entries: timeline.map(({ id }) => id).filter((id) => id !== undefined),
    message: `the person ${personId} was forgotten already, and that is done once and for good; nothing is left to do`,
  });
};
