import { factsOf } from './facts.ts';

/** One field of one record, from what to what; undefined: there was or is nothing. */
export type FieldChange = {
  readonly subject: string;
  readonly field: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

/** Something that an entry says. */
export type Said = { readonly field: string; readonly value: string };

/**
 * What an entry says that shows in none of its changes: a reason, the text of a note, how somebody was appointed. A value
 * shows when some change names it, whatever the field is called there.
 */
export const saidBeside = (
  { stream, data }: { readonly stream: string; readonly data: object },
  changes: readonly FieldChange[],
): readonly Said[] => {
  const [kind = ''] = stream.split('-', 1);
  const shown = new Set<string | undefined>([kind, stream.slice(kind.length + 1)]);
  for (const { subject, field, from, to } of changes) {
    shown
      .add(subject.slice(subject.indexOf(':') + 1))
      .add(from)
      .add(to);
    for (const [, named] of field.matchAll(/\[([^\]]*)\]/g)) shown.add(named);
  }
  return factsOf(data)
    .filter(({ value }) => !shown.has(value))
    .map(({ field, value }) => ({ field, value }));
};
