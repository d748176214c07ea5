/** One thing that a value says: where in it, and what. `item`: it is an element of the list that `field` names. */
export type Fact = { readonly field: string; readonly value: string; readonly item: boolean };

/** The facts of a value as flat text: `lines[party]` is `ha-long/party-committee`. What is not there says nothing. */
export const factsOf = (value: object, withoutNews: ReadonlySet<string> = new Set()): readonly Fact[] => {
  const facts: Fact[] = [];
  const tell = (field: string, text: unknown, item = false): void => {
    facts.push({ field: field.replace(wrapping, ''), value: String(text), item });
  };
  const walk = (path: string, part: unknown): void => {
    if (part === undefined || part === null) return;
    if (Array.isArray(part)) for (const item of part) walkItem(path, item);
    else if (typeof part !== 'object') tell(path, part);
    else if (wordsFor(part) !== undefined) tell(path, wordsFor(part));
    else walkObject(path, part, '');
  };
  const walkObject = (path: string, part: object, named: string): void => {
    const said = Object.entries(part).filter(([, one]) => one !== undefined);
    // That it happened is all that is said of it.
    if (said.length > 0 && said.every(([key]) => withoutNews.has(key))) tell(path, 'yes');
    for (const [key, one] of said) {
      if (!withoutNews.has(key) && key !== named) walk(path === '' ? key : `${path}.${key}`, one);
    }
  };
  const walkItem = (path: string, item: unknown): void => {
    if (typeof item !== 'object' || item === null) {
      tell(path, item, true);
      return;
    }
    const parts = new Map(Object.entries(item).filter(([key, one]) => !withoutNews.has(key) && isSaid(one)));
    const key = naming.find((one) => typeof parts.get(one) === 'string') ?? '';
    const name = parts.get(key) ?? '';
    const [only, ...more] = [...parts].filter(([one]) => one !== key);
    if (only === undefined) tell(path, name, true);
    else if (more.length > 0) walkObject(`${path}[${name}]`, item, key);
    else if (only[1] === false) tell(path, name, true);
    else walk(`${path}[${name}]`, only[1] === true ? only[0] : only[1]);
  };
  walk('', value);
  return facts;
};

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

// What names an element of a list, so that it shows under one field whatever changes in it.
const naming = [
  'line',
  'functionId',
  'taskId',
  'sealId',
  'personId',
  'positionId',
  'issueId',
  'mergerId',
  'consultationId',
  'leaveId',
  'moratoriumId',
  'directiveId',
  'reviewId',
  'programmeId',
  'addressee',
  'agencyId',
  'bloc',
  'body',
  'postClass',
  'metric',
  'group',
  'from',
  'language',
  'name',
  'value',
];
// The one fact of an object that says nothing else.
const wrapping = /\.(value|effective)$/;

type Tagged = { readonly [K in 'kind' | 'value' | 'name' | 'agencyId']?: unknown };
const blank: Tagged = {};

/** A figure or a destination in words; undefined for any other object. */
const wordsFor = (part: object): string | undefined => {
  const { kind, value, name, agencyId, ...others } = { ...blank, ...part };
  if (Object.keys(others).length > 0) return undefined;
  switch (kind) {
    case 'exactly':
      return String(value);
    case 'at-least':
      return `at least ${value}`;
    case 'at-most':
      return `at most ${value}`;
    case 'unknown':
      return 'unknown';
    case 'outside':
      return `${name} (outside the apparatus)`;
    case 'agency':
      return agencyId === undefined ? undefined : String(agencyId);
    default:
      return undefined;
  }
};
