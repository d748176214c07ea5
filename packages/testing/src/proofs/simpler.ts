import type { AnyCommand } from '../histories/any-command.ts';

/** Commands that say a little less than one: without one of its fields, or without one element of a list in it. */
const simpler = (command: AnyCommand): readonly AnyCommand[] =>
  Object.entries(command.data).flatMap(([field, value]: [string, unknown]) => {
    const lists = Array.isArray(value) ? value.map((_, index) => value.toSpliced(index, 1)) : [];
    return [without(command, field), ...lists.map((list) => saying(command, field, list))];
  });

// What comes of it may be no command; whoever plays it finds out.
const saying = (command: AnyCommand, field: string, value: unknown): AnyCommand =>
  ({ ...command, data: { ...command.data, [field]: value } }) as AnyCommand;

const without = (command: AnyCommand, field: string): AnyCommand =>
  ({
    ...command,
    data: Object.fromEntries(Object.entries(command.data).filter(([name]) => name !== field)),
  }) as AnyCommand;

/** The same commands, each made to say as little as still shows the same. */
export const simplified = async (
  commands: readonly AnyCommand[],
  shows: (commands: readonly AnyCommand[]) => Promise<boolean>,
): Promise<readonly AnyCommand[]> => {
  let kept = commands;
  for (let place = 0; place < kept.length; place += 1) {
    const [command] = kept.slice(place, place + 1);
    for (const variant of command === undefined ? [] : simpler(command)) {
      const changed = kept.with(place, variant);
      if (!(await shows(changed))) continue;
      kept = changed;
      place -= 1;
      break;
    }
  }
  return kept;
};
