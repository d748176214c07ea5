/**
 * The way to a field, as it may stand in an error. A key may come from outside, where a list of fields is open, so each is cut
 * and stripped.
 */
export const fieldOf = (path: readonly PropertyKey[]): string => path.map(printable).join('.').slice(0, 200);

const printable = (key: PropertyKey): string =>
  String(key)
    .slice(0, 40)
    .replace(/[^\w$-]/g, '?');
