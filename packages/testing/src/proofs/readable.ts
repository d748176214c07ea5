import type { AnyCommand } from '../histories/any-command.ts';

/** A command on one line: its day, its name and what it says, without what is empty. */
export const readable = (command: AnyCommand): string =>
  `${'effective' in command ? command.effective : 'correction'}  ${command.command}  ${Object.entries(command.data)
    .flatMap(([field, value]) => shown(field, value))
    .join(', ')}`;

const shown = (field: string, value: unknown): readonly string[] => {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  return [`${field} ${typeof value === 'string' ? value : JSON.stringify(value)}`];
};
