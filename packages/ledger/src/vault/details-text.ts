import { name as nameSchema } from '@orgledger/domain';
import { canonicalJson, isStoreError, type JsonValue } from '@orgledger/store';
import type { PersonDetails } from '../people/person.ts';
import { InvalidDetails } from './errors/index.ts';

/** The most UTF-8 bytes that the details of a person may take as JSON. */
export const MAX_DETAILS_BYTES = 64 * 1024;

/**
 * The text that is sealed: canonical JSON, all text in NFC.
 *
 * @throws InvalidDetails no name, not plain JSON, or too large
 */
export const detailsText = (details: PersonDetails): string => {
  try {
    // First of all, so that nothing below meets a cycle or what is no JSON.
    canonicalJson(details, ['details'], MAX_DETAILS_BYTES);
    const text = canonicalJson(normalised(details));
    if (Buffer.byteLength(text) <= MAX_DETAILS_BYTES) return text;
  } catch (error) {
    if (!isStoreError(error)) throw error;
    // The way to a value is made of keys, which may say something of a person.
    if (error.code !== 'TooLarge') throw new InvalidDetails('details', 'must be plain JSON, at most 32 levels deep');
  }
  throw new InvalidDetails('details', `may take at most ${MAX_DETAILS_BYTES} bytes as JSON`);
};

const normalised = (details: PersonDetails): JsonValue => {
  if (!isRecord(details)) throw new InvalidDetails('details', 'must be an object with a name');
  const { name, ...others } = details;
  const parsed = nameSchema.safeParse(name);
  if (!parsed.success) throw new InvalidDetails('details.name', 'must be a text of 1 to 300 characters');
  return inNfc({ ...others, name: parsed.data });
};

const inNfc = (value: JsonValue): JsonValue => {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(inNfc);
  const fields = Object.entries(value).map(([key, part]) => [key.normalize('NFC'), inNfc(part)] as const);
  const keys = new Set<string>(fields.map(([key]) => key));
  if (keys.size < fields.length) throw new InvalidDetails('details', 'have two fields of one name');
  // An object's own key of this name turns into its prototype where a reader copies it by assignment.
  if (keys.has('__proto__')) throw new InvalidDetails('details', 'may not have a field __proto__');
  return Object.fromEntries(fields);
};

// A caller without types may give anything.
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
