/** Turns parsed JSON into a typed value, or throws a TypeError that says where the file differs. */
export type Reader<T> = (value: unknown, where: string) => T;

type Shape = Readonly<Record<string, Reader<unknown>>>;
export type Read<R> = R extends Reader<infer T> ? T : never;

export const text: Reader<string> = (value, where) => {
  if (typeof value === 'string') return value;
  throw new TypeError(`${where}: a text is expected`);
};

export const whole: Reader<number> = (value, where) => {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new TypeError(`${where}: a whole number is expected`);
};

export const flag: Reader<boolean> = (value, where) => {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`${where}: true or false is expected`);
};

export const oneOf =
  <T extends string>(...words: readonly T[]): Reader<T> =>
  (value, where) => {
    const word = words.find((one) => one === value);
    if (word !== undefined) return word;
    throw new TypeError(`${where}: one of ${words.join(', ')} is expected`);
  };

/** A field that may be missing or null. */
export const optional =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (value, where) =>
    value === undefined || value === null ? undefined : reader(value, where);

export const list =
  <T>(reader: Reader<T>): Reader<T[]> =>
  (value, where) => {
    if (Array.isArray(value)) return value.map((one: unknown, index) => reader(one, `${where}[${index}]`));
    throw new TypeError(`${where}: a list is expected`);
  };

/** An object used as a table, whatever its keys. */
export const table =
  <T>(reader: Reader<T>): Reader<ReadonlyMap<string, T>> =>
  (value, where) =>
    new Map(entriesOf(value, where).map(([key, one]) => [key, reader(one, `${where}.${key}`)]));

/** An object of known fields; other fields are left out. */
export const object =
  <S extends Shape>(shape: S): Reader<{ readonly [K in keyof S]: Read<S[K]> }> =>
  (value, where) => {
    const given = new Map(entriesOf(value, where));
    const read = Object.entries(shape).map(([key, reader]) => [key, reader(given.get(key), `${where}.${key}`)]);
    // Each field was read by the reader of this very key; TypeScript cannot follow that through entries.
    return Object.fromEntries(read) as { readonly [K in keyof S]: Read<S[K]> };
  };

const entriesOf = (value: unknown, where: string): [string, unknown][] => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  throw new TypeError(`${where}: an object is expected`);
};
