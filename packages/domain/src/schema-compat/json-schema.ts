/** A JSON Schema, or a part of one, as generated or as read from a file. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Schemas by the path of their file, for example `events/AgencyRenamed.v1.json`. */
export type SchemaFiles = ReadonlyMap<string, JsonSchema>;

/** The text of a schema's file: keys and required fields sorted, so that moving a field in the code changes no file. */
export const textOf = (schema: JsonSchema): string => `${JSON.stringify(sorted(schema), null, 2)}\n`;

export const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (value: unknown, key?: string): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item) => sorted(item));
    return key === 'required' ? items.toSorted() : items;
  }
  if (!isSchema(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((name) => [name, sorted(value[name], name)]),
  );
};
