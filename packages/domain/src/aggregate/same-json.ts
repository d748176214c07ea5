/** Whether two values are the same JSON. A field that is undefined is one that is not there. */
export const sameJson = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    // A loop: this runs for every record that an entry changes.
    for (let index = 0; index < one.length; index += 1) if (!sameJson(one[index], other[index])) return false;
    return true;
  }
  return isObject(one) && isObject(other) && includes(one, other) && includes(other, one);
};

type JsonObject = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const includes = (one: JsonObject, other: JsonObject): boolean => {
  for (const key of Object.keys(other)) {
    const [mine, theirs] = [one[key], other[key]];
    if (mine !== theirs && !sameJson(mine, theirs)) return false;
  }
  return true;
};
