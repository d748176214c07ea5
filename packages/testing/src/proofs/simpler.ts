import type { CommandInput } from '@orgledger/domain';

/** Commands that say a little less than one: without one of its fields, or without one element of a list in it. */
const simpler = (command: CommandInput): readonly CommandInput[] =>
  Object.entries(command.data).flatMap(([field, value]: [string, unknown]) => {
    const lists = Array.isArray(value) ? value.map((_, index) => value.toSpliced(index, 1)) : [];
    return [without(command, field), ...lists.map((list) => saying(command, field, list))];
  });

// What comes of it may be no command; whoever plays it finds out.
const saying = (command: CommandInput, field: string, value: unknown): CommandInput =>
  ({ ...command, data: { ...command.data, [field]: value } }) as CommandInput;

const without = (command: CommandInput, field: string): CommandInput =>
  ({
    ...command,
    data: Object.fromEntries(Object.entries(command.data).filter(([name]) => name !== field)),
  }) as CommandInput;

/** The same commands, each made to say as little as still shows the same. */
export const simplified = async (
  commands: readonly CommandInput[],
  shows: (commands: readonly CommandInput[]) => Promise<boolean>,
): Promise<readonly CommandInput[]> => {
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
