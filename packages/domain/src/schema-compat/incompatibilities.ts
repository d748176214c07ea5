import { sameJson } from '../aggregate/same-json.ts';
import { isSchema, type JsonSchema } from './json-schema.ts';

/** Something that was valid and no longer is, or no longer means the same. `at` is a JSON Pointer into the old schema. */
export type Incompatibility = { readonly at: string; readonly change: string };

/**
 * What forbids replacing one schema by another of the same version: whatever the old one accepted must be accepted, and
 * mean the same. So nothing is removed, newly required or narrowed, no default changes, and unknown fields stay refused.
 * Wider is allowed: an optional field, one more value of an enum. An older release then stops at such an event with
 * `InvalidEvent`; it never skips it.
 *
 * Subset of draft 2020-12: what zod writes for our schemas. Any other keyword must stay equal. An overlap of `oneOf`
 * branches is seen only where two of them accept the whole of an old one.
 */
export const incompatibilities = (before: unknown, after: unknown, at = ''): readonly Incompatibility[] => [
  ...changedDefault(before, after, at),
  ...refused(before, after, at),
];

/** What the old schema accepted and the new one refuses. */
const refused = (before: unknown, after: unknown, at: string): readonly Incompatibility[] => {
  const [was, is] = [schemaOf(before), schemaOf(after)];
  if (was === false) return [];
  if (is === false) return [{ at, change: 'nothing is accepted here any more' }];
  const [old, union] = [unionOf(was), unionOf(is)];
  if (old === undefined && union === undefined) return plain(was, is, at);
  return [
    ...(union === undefined ? [] : besideUnion(was, is, at)),
    ...(old === undefined
      ? refusedByAll(was, is, at)
      : old.branches.flatMap((branch, index) => refusedByAll(branch, is, `${at}/${old.keyword}/${index}`))),
  ];
};

const refusedByAll = (branch: unknown, is: JsonSchema, at: string): readonly Incompatibility[] => {
  const union = unionOf(is);
  if (union === undefined) return refused(branch, is, at);
  const attempts = union.branches.map((candidate) => refused(branch, candidate, at));
  const accepting = attempts.filter((problems) => problems.length === 0).length;
  if (accepting === 1 || (accepting > 1 && union.keyword === 'anyOf')) return [];
  if (accepting > 1) return [{ at, change: 'more than one branch of oneOf accepts this, so none does' }];
  // The branch that comes closest says best what has changed.
  const [closest] = attempts.toSorted((a, b) => a.length - b.length);
  return closest ?? [{ at, change: 'no branch accepts this any more' }];
};

const besideUnion = (was: JsonSchema, is: JsonSchema, at: string): readonly Incompatibility[] =>
  Object.keys(is)
    .filter((keyword) => !annotations.has(keyword) && !unions.includes(keyword) && !sameJson(was[keyword], is[keyword]))
    .map((keyword) => unjudged(keyword, at));

const plain = (was: JsonSchema, is: JsonSchema, at: string): readonly Incompatibility[] => {
  const type = narrowerType(was, is, at);
  // Where the type itself changed, what its other keywords say is no news.
  if (type.length > 0) return type;
  return [
    ...narrowerValues(was, is, at),
    ...narrowerBounds(was, is, at),
    ...droppableOnly(was, is, at),
    ...narrowerProperties(was, is, at),
    ...narrowerItems(was, is, at),
    ...otherKeywords(was, is, at),
  ];
};

const narrowerType = (was: JsonSchema, is: JsonSchema, at: string): readonly Incompatibility[] => {
  const [old, types] = [listOf(was['type']), listOf(is['type'])];
  if (types.length === 0) return [];
  const lost = old.filter((type) => !types.includes(type) && !(type === 'integer' && types.includes('number')));
  if (old.length > 0 && lost.length === 0) return [];
  return [{ at: `${at}/type`, change: `the type was ${old.join(' or ') || 'any'} and would be ${types.join(' or ')}` }];
};

const narrowerValues = (was: JsonSchema, is: JsonSchema, at: string): readonly Incompatibility[] => {
  const [old, values] = [valuesOf(was), valuesOf(is)];
  if (values === undefined) return [];
  if (old === undefined) return [{ at, change: 'only listed values would be accepted' }];
  return old.values
    .filter((value) => !values.values.some((other) => sameJson(value, other)))
    .map((value) => ({ at: `${at}/${old.keyword}`, change: `the value ${JSON.stringify(value)} would be refused` }));
};

const narrowerBounds = (was: JsonSchema, is: JsonSchema, at: string): readonly Incompatibility[] =>
  [...lowerBounds, ...upperBounds].flatMap((keyword) => {
    const [old, bound] = [was[keyword], is[keyword]];
    if (typeof bound !== 'number') return [];
    const unbounded = lowerBounds.includes(keyword) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    const limit = typeof old === 'number' ? old : unbounded;
    const narrower = lowerBounds.includes(keyword) ? bound > limit : bound < limit;
    if (!narrower) return [];
    return [{ at: `${at}/${keyword}`, change: `${keyword} was ${old ?? 'not set'} and would be ${bound}` }];
  });

const droppableOnly = (was: JsonSchema, is: JsonSchema, at: string): readonly Incompatibility[] =>
  droppable
    .filter((keyword) => is[keyword] !== undefined && !sameJson(was[keyword], is[keyword]))
    .map((keyword) => ({ at: `${at}/${keyword}`, change: `the ${keyword} would be another` }));

const narrowerProperties = (was: JsonSchema, is: JsonSchema, at: string): readonly Incompatibility[] => {
  const [old, properties] = [mapOf(was['properties']), mapOf(is['properties'])];
  const [oldRest, rest] = [was['additionalProperties'], is['additionalProperties']];
  const isObject = [old.size, properties.size].some((size) => size > 0) || oldRest !== undefined || rest !== undefined;
  if (!isObject) return [];
  const required = listOf(is['required']).filter((name) => !listOf(was['required']).includes(name));
  return [
    ...required.map((name) => ({ at: `${at}/required`, change: `the field ${name} would be required` })),
    ...[...old].flatMap(([name, schema]) => {
      const place = `${at}/properties/${escaped(name)}`;
      if (!properties.has(name)) return [{ at: place, change: 'the field would be gone' }];
      return incompatibilities(schema, properties.get(name), place);
    }),
    // Where unknown fields were accepted, a new field limits what may stand under its name.
    ...[...properties].flatMap(([name, schema]) =>
      old.has(name) || oldRest === false ? [] : incompatibilities(oldRest, schema, `${at}/additionalProperties`),
    ),
    ...(oldRest === false && rest !== false
      ? [{ at: `${at}/additionalProperties`, change: 'unknown fields were refused and would be accepted' }]
      : oldRest === rest
        ? []
        : incompatibilities(oldRest, rest, `${at}/additionalProperties`)),
  ];
};

const narrowerItems = (was: JsonSchema, is: JsonSchema, at: string): readonly Incompatibility[] =>
  is['items'] === undefined ? [] : incompatibilities(was['items'], is['items'], `${at}/items`);

const changedDefault = (before: unknown, after: unknown, at: string): readonly Incompatibility[] => {
  const [was, is] = [defaultOf(before), defaultOf(after)];
  if (was === undefined || sameJson(was, is)) return [];
  return [{ at: `${at}/default`, change: 'what is left out would mean something else' }];
};

const otherKeywords = (was: JsonSchema, is: JsonSchema, at: string): readonly Incompatibility[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((keyword) => !judged.has(keyword) && !sameJson(was[keyword], is[keyword]))
    .map((keyword) => unjudged(keyword, at));

const unjudged = (keyword: string, at: string): Incompatibility => ({
  at: `${at}/${escaped(keyword)}`,
  change: `a change of ${keyword} cannot be judged here`,
});

const lowerBounds: readonly string[] = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const upperBounds: readonly string[] = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
/** Whether one pattern accepts all that another does is not decided here: a new one is another one. */
const droppable = ['pattern', 'format'];
const annotations = new Set(['$schema', '$id', 'title', 'description', 'examples', 'deprecated', 'default']);
const judged = new Set([
  ...annotations,
  ...lowerBounds,
  ...upperBounds,
  ...droppable,
  'type',
  'const',
  'enum',
  'required',
  'properties',
  'additionalProperties',
  'items',
]);
const unions = ['oneOf', 'anyOf'];

/** `true` and an absent schema accept everything, as `{}` does; only `false` accepts nothing. */
const schemaOf = (value: unknown): JsonSchema | false => (value === false ? false : isSchema(value) ? value : {});

const defaultOf = (value: unknown): unknown => (isSchema(value) ? value['default'] : undefined);

const unionOf = (schema: JsonSchema): { keyword: string; branches: readonly unknown[] } | undefined => {
  const keyword = unions.find((name) => Array.isArray(schema[name]));
  return keyword === undefined ? undefined : { keyword, branches: listOf(schema[keyword]) };
};

const valuesOf = (schema: JsonSchema): { keyword: string; values: readonly unknown[] } | undefined => {
  if ('const' in schema) return { keyword: 'const', values: [schema['const']] };
  return Array.isArray(schema['enum']) ? { keyword: 'enum', values: schema['enum'] } : undefined;
};

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const mapOf = (value: unknown): ReadonlyMap<string, unknown> => new Map(isSchema(value) ? Object.entries(value) : []);

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
