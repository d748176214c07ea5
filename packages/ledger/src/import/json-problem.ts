/**
 * Where a text stops being JSON: the place of the first token that cannot stand there, or the length of a text that ends too
 * early. Only for a text that `JSON.parse` has refused: its own messages quote the text, and most name no place.
 */
export const jsonProblem = (text: string): number => {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let place = skipSpace(text, 0);
  while (place < text.length) {
    const end = tokenEnd(text, place);
    const next: Wanted | undefined = end === undefined ? undefined : after(text.charAt(place), wanted, open);
    if (end === undefined || next === undefined) return place;
    wanted = next;
    place = skipSpace(text, end);
  }
  return place;
};

/** What may come next: a value, a key or the end of an empty object, a key, a colon, what follows a value. */
type Wanted = 'value' | 'value-or-end' | 'key-or-end' | 'key' | 'colon' | 'separator';

/** What is wanted after a token, given by its first character; undefined where it cannot stand. Keeps what is open. */
const after = (first: string, wanted: Wanted, open: ('{' | '[')[]): Wanted | undefined => {
  switch (first) {
    case '{':
    case '[':
      if (wanted !== 'value' && wanted !== 'value-or-end') return undefined;
      open.push(first);
      return first === '{' ? 'key-or-end' : 'value-or-end';
    case '}':
      if (open.at(-1) !== '{' || (wanted !== 'separator' && wanted !== 'key-or-end')) return undefined;
      open.pop();
      return 'separator';
    case ']':
      if (open.at(-1) !== '[' || (wanted !== 'separator' && wanted !== 'value-or-end')) return undefined;
      open.pop();
      return 'separator';
    case ',':
      if (wanted !== 'separator' || open.length === 0) return undefined;
      return open.at(-1) === '{' ? 'key' : 'value';
    case ':':
      return wanted === 'colon' ? 'value' : undefined;
    case '"':
      if (wanted === 'key' || wanted === 'key-or-end') return 'colon';
  }
  return wanted === 'value' || wanted === 'value-or-end' ? 'separator' : undefined;
};

/** Where the token that begins at `start` ends; undefined when it is none. */
const tokenEnd = (text: string, start: number): number | undefined => {
  if (text[start] === '"') return stringEnd(text, start);
  const token = /[{}[\]:,]|(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
  token.lastIndex = start;
  return token.test(text) ? token.lastIndex : undefined;
};

// A loop, as a pattern would need memory for each letter of a long string.
const stringEnd = (text: string, start: number): number | undefined => {
  for (let place = start + 1; place < text.length; place += 1) {
    const letter = text[place] ?? '';
    if (letter === '"') return place + 1;
    if (letter < ' ') return undefined;
    if (letter !== '\\') continue;
    const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
    escaped.lastIndex = place + 1;
    if (!escaped.test(text)) return undefined;
    place = escaped.lastIndex - 1;
  }
  return undefined;
};

const skipSpace = (text: string, start: number): number => {
  let place = start;
  while (' \t\n\r'.includes(text[place] ?? 'end')) place += 1;
  return place;
};
