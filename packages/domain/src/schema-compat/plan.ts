import { incompatibilities } from './incompatibilities.ts';
import { type SchemaFiles, textOf } from './json-schema.ts';

/** A change that would break what was written before, where it is, and what to do instead. */
type Problem = {
  readonly file: string;
  readonly at: string;
  readonly change: string;
  readonly remedy: string;
};

export type Plan = {
  /** Files that are new or differ, each with its text. */
  readonly writes: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
};

/** What bringing the files up to date takes. `existing` holds the files as they are, parsed. */
export const planSchemas = (existing: SchemaFiles, generated: SchemaFiles): Plan => {
  const writes = new Map<string, string>();
  for (const [file, schema] of generated) {
    const old = existing.get(file);
    const text = textOf(schema);
    if (old === undefined || textOf(old) !== text) writes.set(file, text);
  }
  const problems = [...existing].flatMap(([file, schema]): readonly Problem[] => {
    const next = generated.get(file);
    const remedy = remedyFor(file);
    if (next === undefined) return [{ file, at: '', change: 'the code no longer has this type or version', remedy }];
    return incompatibilities(schema, next).map((problem) => ({ file, ...problem, remedy }));
  });
  return { writes, problems };
};

const remedyFor = (file: string): string =>
  file.startsWith('events/')
    ? 'ledgers hold such events for ever: keep this schema as an earlier version in src/registry/event-schemas.ts, with an upcaster, and give the new shape the next version'
    : 'callers and import files write such commands: keep accepting them (an optional field, a default), or add a command of another name';
