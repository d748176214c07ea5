import type { z } from 'zod';
import { Refused } from '../errors/index.ts';
import type { CaseId } from '../values/index.ts';
import { type CommandFrame, commandSchemas, type DomainCommand } from './command-schemas.ts';
import { fieldOf } from './field-of.ts';
import { nearest } from './nearest.ts';

export type ParsedCommand = {
  readonly command: DomainCommand;
  readonly id?: string;
  readonly actor?: string;
  readonly case?: CaseId;
};

/**
 * Checks a command as a caller writes it, normalises its text to NFC and fills in what may be left out.
 * Throws `Refused` with `UnknownCommand` or `InvalidCommand` and the field.
 */
export const parseCommand = (input: unknown): ParsedCommand => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw invalid('', 'a command is an object with command, data and effective');
  }
  const type: unknown = 'command' in input ? input.command : undefined;
  const schema = typeof type === 'string' ? commandSchemas.get(type) : undefined;
  if (schema === undefined) {
    throw new Refused({
      code: 'UnknownCommand',
      field: 'command',
      message:
        typeof type === 'string'
          ? `no such command; the nearest are ${nearest(type, commandSchemas.keys()).join(', ')}. ${whereTheyAre}`
          : `a command is named in the field command, for example EstablishAgency. ${whereTheyAre}`,
    });
  }
  const result = schema.safeParse(input);
  if (!result.success) throw refusalOf(result.error.issues[0]);
  return toDomain(result.data);
};

const whereTheyAre = 'Each has its JSON Schema in schemas/commands of @orgledger/domain';

const toDomain = ({ command: type, data, id, actor, case: caseId, ...basis }: CommandFrame): ParsedCommand => ({
  // The schema of this very type has just accepted the data: the one place where a parsed command gets its type.
  command: { type, data: { ...data, ...basis } } as DomainCommand,
  ...(id === undefined ? {} : { id }),
  ...(actor === undefined ? {} : { actor }),
  ...(caseId === undefined ? {} : { case: caseId }),
});

const refusalOf = (issue: z.core.$ZodIssue | undefined): Refused => {
  if (issue === undefined) return invalid('', 'the command has another shape');
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return invalid(fieldOf([...issue.path, key]), 'this field does not exist here; leave it out');
  }
  return invalid(fieldOf(issue.path), issue.message);
};

const invalid = (field: string, message: string): Refused => new Refused({ code: 'InvalidCommand', field, message });
