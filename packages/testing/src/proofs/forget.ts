import type { AnyCommand } from '../histories/any-command.ts';

/**
 * The same commands as if something had never been: those about it are gone, and so is it from the lists of the others.
 * What comes of it may be no history; whoever plays it finds out.
 */
export const forget = (commands: readonly AnyCommand[], id: string): readonly AnyCommand[] =>
  commands
    .filter(({ data }) => !Object.values(data).some((value) => !Array.isArray(value) && mentions(value, id)))
    // Only elements of lists are left out, so that it stays the command that it is.
    .map((command) => ({ ...command, data: withoutElements(command.data, id) }) as AnyCommand);

/** The ids that commands name, those that came last first. */
export const idsIn = (commands: readonly AnyCommand[]): readonly string[] =>
  [...new Set(commands.flatMap(({ data }) => idsOf(data)))].reverse();

const idsOf = (value: unknown, key = ''): readonly string[] => {
  if (typeof value === 'string') return /Ids?$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => idsOf(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, one]) => idsOf(one, field));
};

const mentions = (value: unknown, id: string): boolean =>
  value === id ||
  (typeof value === 'object' && value !== null && Object.values(value).some((one) => mentions(one, id)));

const withoutElements = (data: object, id: string): object =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]: [string, unknown]) => [
      field,
      Array.isArray(value) ? value.filter((one) => !mentions(one, id)) : value,
    ]),
  );
