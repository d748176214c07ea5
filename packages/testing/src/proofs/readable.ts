import type { CommandInput } from '@orgledger/domain';

/** A command on one line: its day, its name and what it says, without what is empty. */
export const readable = ({ command, effective, data }: CommandInput): string =>
  `${effective}  ${command}  ${Object.entries(data)
    .flatMap(([field, value]) => shown(field, value))
    .join(', ')}`;

const shown = (field: string, value: unknown): readonly string[] => {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  return [`${field} ${typeof value === 'string' ? value : JSON.stringify(value)}`];
};
