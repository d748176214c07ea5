import { NotCanonical, TooLarge } from '../errors/index.ts';

/** How deep data may nest: the outermost object or array is the first level. */
export const MAX_DEPTH = 32;

/**
 * The canonical JSON of a value (RFC 8785): keys sorted by UTF-16 units, no white space, one spelling for each number
 * and string. Strict where the common packages are lax: what is not plain JSON throws and is never dropped or
 * converted.
 *
 * @param root how errors call the value: the first steps of `NotCanonical.path`
 * @param maxLength the most UTF-16 units of the text; guards against values that unfold without end
 * @throws NotCanonical undefined, NaN, infinities, bigint, functions, symbols, holes in arrays, anything with a
 *   prototype of its own (Date, Map, classes), lone surrogates, nesting deeper than 32 levels, cycles
 * @throws TooLarge the text is longer than `maxLength`
 */
export const canonicalJson = (
  value: unknown,
  root: readonly (string | number)[] = [],
  maxLength: number = Number.POSITIVE_INFINITY,
): string => write(value, { way: [...root], rootLength: root.length, maxLength }, 0);

type Walk = {
  /** Keys and places from the root to the value in hand; longer than the walk is deep, since it is never cut. */
  readonly way: (string | number)[];
  readonly rootLength: number;
  readonly maxLength: number;
};

const write = (value: unknown, walk: Walk, depth: number): string => {
  switch (typeof value) {
    case 'string':
      return writeText(value, walk, depth);
    case 'number':
      if (!Number.isFinite(value)) throw refuse(walk, depth, 'is not a finite number');
      // RFC 8785, 3.2.2.3 takes this very algorithm, which also writes -0 as 0.
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth === MAX_DEPTH) throw refuse(walk, depth, `is nested deeper than ${MAX_DEPTH} levels or in a cycle`);
      return Array.isArray(value) ? writeArray(value, walk, depth) : writeObject(value, walk, depth);
    default:
      throw refuse(walk, depth, `is ${value === undefined ? 'undefined' : `a ${typeof value}`}`);
  }
};

// JSON.stringify escapes as RFC 8785, 3.2.2.2 does; it only differs in writing lone surrogates, which are refused here.
const writeText = (value: string, walk: Walk, depth: number): string => {
  if (!value.isWellFormed()) throw refuse(walk, depth, 'holds a lone surrogate');
  return JSON.stringify(value);
};

const writeArray = (values: readonly unknown[], walk: Walk, depth: number): string => {
  if (Object.getPrototypeOf(values) !== Array.prototype) throw refuse(walk, depth, 'is not a plain array');
  // Fewer keys than places is a hole, more is a property that JSON would drop.
  if (Object.keys(values).length !== values.length) throw refuse(walk, depth, 'has holes or properties of its own');
  let text = '[';
  for (let place = 0; place < values.length; place += 1) {
    walk.way[walk.rootLength + depth] = place;
    if (place > 0) text += ',';
    text += write(values[place], walk, depth + 1);
    if (text.length > walk.maxLength) throw new TooLarge('the JSON text', walk.maxLength);
  }
  return `${text}]`;
};

const writeObject = (value: object, walk: Walk, depth: number): string => {
  if (!isPlain(value)) throw refuse(walk, depth, 'is not a plain object');
  if (Object.getOwnPropertySymbols(value).length > 0) throw refuse(walk, depth, 'has symbols as keys');
  let text = '{';
  // The default order compares UTF-16 units, as RFC 8785, 3.2.3 demands.
  for (const key of Object.keys(value).sort()) {
    walk.way[walk.rootLength + depth] = key;
    if (text.length > 1) text += ',';
    text += `${writeText(key, walk, depth + 1)}:${write(value[key], walk, depth + 1)}`;
    if (text.length > walk.maxLength) throw new TooLarge('the JSON text', walk.maxLength);
  }
  return `${text}}`;
};

const isPlain = (value: object): value is { readonly [key: string]: unknown } => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const refuse = (walk: Walk, depth: number, reason: string): NotCanonical =>
  new NotCanonical(walk.way.slice(0, walk.rootLength + depth), reason);
