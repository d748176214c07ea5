import { InvalidArgument } from '../errors/index.ts';
import type { AppendOptions, NewEntry } from '../port.ts';

const MAX_NAME_LENGTH = 256;

/** @throws InvalidArgument the stream's name is out of bounds */
export const checkStream = (stream: string): void => checkName('stream', stream);

/** @throws InvalidArgument an option is missing or out of bounds; there is no "any revision" */
export const checkAppendOptions = ({ expectedRevision, ifHead }: AppendOptions): void => {
  if (expectedRevision !== 'none') checkCount('expectedRevision', expectedRevision, "must be 'none' or a revision");
  if (ifHead !== undefined) checkCount('ifHead', ifHead);
};

/** @throws InvalidArgument a bound of a range is no safe integer from 0 */
export const checkRange = (range: { readonly from?: number; readonly maxCount?: number }): void => {
  if (range.from !== undefined) checkCount('from', range.from);
  if (range.maxCount !== undefined) checkCount('maxCount', range.maxCount);
};

/** Checks all of an entry but whether its data and metadata are plain JSON. @throws InvalidArgument */
export const checkNewEntry = (entry: NewEntry, at: string): void => {
  if (!isObject(entry)) throw new InvalidArgument(at, 'must be an entry');
  if (typeof entry.id !== 'string' || !UUID.test(entry.id) || entry.id === NIL) {
    throw new InvalidArgument(`${at}.id`, 'must be a UUID in lower case, and not the nil UUID');
  }
  checkName(`${at}.type`, entry.type);
  if (!Number.isSafeInteger(entry.version) || entry.version < 1) {
    throw new InvalidArgument(`${at}.version`, 'must be a safe integer from 1');
  }
  if (!isInstant(entry.recordedAt)) {
    throw new InvalidArgument(`${at}.recordedAt`, 'must be an instant in UTC written YYYY-MM-DDTHH:MM:SS.mmmZ');
  }
  if (!isObject(entry.data)) throw new InvalidArgument(`${at}.data`, 'must be a JSON object');
  if (!isObject(entry.metadata)) throw new InvalidArgument(`${at}.metadata`, 'must be a JSON object; {} if empty');
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NIL = '00000000-0000-0000-0000-000000000000';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

// The pattern lets through the 30th of February; the way there and back does not.
const isInstant = (text: string): boolean => {
  if (typeof text !== 'string' || !INSTANT.test(text)) return false;
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text;
};

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const checkName = (field: string, name: string): void => {
  if (typeof name !== 'string' || name.length === 0 || name.length > MAX_NAME_LENGTH || !name.isWellFormed()) {
    throw new InvalidArgument(field, `must be well-formed text of 1 to ${MAX_NAME_LENGTH} UTF-16 units`);
  }
};

const checkCount = (field: string, count: number, demand = 'must be a safe integer from 0'): void => {
  if (!Number.isSafeInteger(count) || count < 0) throw new InvalidArgument(field, demand);
};
