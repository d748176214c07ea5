import type { Entry, JsonObject } from '../port.ts';

/**
 * Reads a leaf back. Its text has been checked against its hash, so it is as it was written; this guards against
 * a leaf that was never one.
 *
 * @throws SyntaxError the text is not JSON
 * @throws TypeError the JSON is not a leaf
 */
export const parseLeaf = (leaf: string, index: number): Entry => {
  const { id, type, version, recordedAt, data, metadata, ledgerId, stream, revision } = leafIn(leaf);
  return { ledgerId, stream, revision, index, id, type, version, recordedAt, data, metadata };
};

export type Leaf = Omit<Entry, 'index'>;

/** The JSON value of a leaf, as it was parsed. @throws SyntaxError TypeError as `parseLeaf` */
export const leafIn = (text: string): Leaf => {
  const value: unknown = JSON.parse(text);
  if (!isLeaf(value)) throw new TypeError('the JSON is not a leaf');
  return value;
};

const isLeaf = (value: unknown): value is Leaf =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  typeof value['type'] === 'string' &&
  typeof value['version'] === 'number' &&
  typeof value['recordedAt'] === 'string' &&
  isObject(value['data']) &&
  isObject(value['metadata']) &&
  typeof value['ledgerId'] === 'string' &&
  typeof value['stream'] === 'string' &&
  typeof value['revision'] === 'number';

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
