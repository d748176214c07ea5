import type { z } from 'zod';
import { metadataSchema } from '../aggregate/index.ts';
import { InvalidEvent, UnknownEvent } from '../errors/index.ts';
import { type EventSchemas, eventSchemas } from './event-schemas.ts';
import { fieldOf } from './field-of.ts';

type Content = {
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
  readonly metadata?: unknown;
};

/** The version that new events of a type are written in. Throws `UnknownEvent`. */
export const currentVersion = (type: string): number => {
  const versions = eventSchemas.get(type);
  if (versions === undefined) throw new UnknownEvent(type, 0);
  return versions.length;
};

/**
 * Checks an event that is about to be written: its type must be known, its version current, its data of that shape.
 * Throws `UnknownEvent` or `InvalidEvent`.
 */
export const checkEvent = ({ type, version, data, metadata = {} }: Content): void => {
  const versions = eventSchemas.get(type);
  if (versions === undefined || version !== versions.length) throw new UnknownEvent(type, version);
  validate(type, versions[version - 1]?.schema, data);
  validate(type, metadataSchema, metadata);
  const path = unnormalised(data, []);
  if (path !== undefined) throw new InvalidEvent(type, fieldOf(path), 'the text is not in NFC; normalise it first');
};

/**
 * Checks an event that was read against the schema of its own version, then brings it to the current one. Throws
 * `UnknownEvent` for a type or version of a later release, `InvalidEvent` for data of another shape. `known`: the versions of
 * each type, those of this release unless said otherwise.
 */
export const readEvent = <C extends Content>(
  content: C,
  known: EventSchemas = eventSchemas,
): Omit<C, 'version' | 'data'> & Content => {
  const versions = known.get(content.type);
  const stored = versions?.[content.version - 1];
  if (versions === undefined || stored === undefined) throw new UnknownEvent(content.type, content.version);
  validate(content.type, stored.schema, content.data);
  validate(content.type, metadataSchema, content.metadata ?? {});
  if (content.version === versions.length) return content;
  let data: unknown = content.data;
  for (const { upcast } of versions.slice(content.version - 1)) data = upcast === undefined ? data : upcast(data);
  validate(content.type, versions.at(-1)?.schema, data);
  return { ...content, version: versions.length, data };
};

const validate = (type: string, schema: z.ZodType | undefined, data: unknown): void => {
  const result = schema?.safeParse(data);
  if (result === undefined || result.success) return;
  const [issue] = result.error.issues;
  // A key that is not known comes from outside, so it does not enter the message.
  const reason = issue?.code === 'unrecognized_keys' ? 'has a field that does not exist here' : issue?.message;
  throw new InvalidEvent(type, fieldOf(issue?.path ?? []), reason ?? 'has another shape');
};

/** The way to the first text that is not in NFC. The schemas have bounded how deep this can go. */
const unnormalised = (value: unknown, path: readonly string[]): readonly string[] | undefined => {
  if (typeof value === 'string') return value === value.normalize('NFC') ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = unnormalised(part, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
};
