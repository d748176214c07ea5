import { Refused } from '../errors/index.ts';
import type { ProgrammeCommand } from './commands.ts';
import type { ProgrammeEvent } from './events.ts';
import type { ProgrammeState } from './state.ts';

type Command<T extends ProgrammeCommand['type']> = Extract<ProgrammeCommand, { type: T }>;

/** The events of a command on one programme. */
export const decide = (command: ProgrammeCommand, state: ProgrammeState): ProgrammeEvent[] => {
  switch (command.type) {
    case 'Confirm':
      return [{ type: 'Confirmed', data: command.data }];
    case 'AdoptScheme':
      return adopt(command, state);
    case 'RaiseIssue':
      return raise(command, state);
    case 'ResolveIssue':
      return resolve(command, state);
  }
};

const adopt = (command: Command<'AdoptScheme'>, state: ProgrammeState): ProgrammeEvent[] => {
  const { programmeId } = command.data;
  if (state.procedure.adopted) {
    throw new Refused({
      code: 'AlreadyExists',
      ids: [programmeId],
      message: `the programme ${programmeId} has its scheme already; choose another id`,
    });
  }
  return [{ type: 'SchemeAdopted', data: command.data }];
};

const raise = (command: Command<'RaiseIssue'>, state: ProgrammeState): ProgrammeEvent[] => {
  const { programmeId, issueId } = command.data;
  demandAdopted(programmeId, state);
  if (state.procedure.issues.has(issueId)) {
    throw new Refused({
      code: 'AlreadyExists',
      ids: [programmeId, issueId],
      message: 'an issue of this id was raised already; choose another id',
    });
  }
  return [{ type: 'IssueRaised', data: command.data }];
};

const resolve = (command: Command<'ResolveIssue'>, state: ProgrammeState): ProgrammeEvent[] => {
  const { programmeId, issueId } = command.data;
  demandAdopted(programmeId, state);
  if (state.procedure.issues.get(issueId) !== 'open') {
    throw new Refused({
      code: 'UnknownIssue',
      ids: [programmeId, issueId],
      message: 'no open issue of this id; raise it first, or correct the id',
    });
  }
  return [{ type: 'IssueResolved', data: command.data }];
};

const demandAdopted = (programmeId: string, state: ProgrammeState): void => {
  if (state.procedure.adopted) return;
  throw new Refused({
    code: 'UnknownProgramme',
    ids: [programmeId],
    message: `no programme ${programmeId} has adopted a scheme; adopt it first, or correct the id`,
  });
};
