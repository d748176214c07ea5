import type { Refusal } from '@orgledger/domain';
import { jsonProblem } from './json-problem.ts';
import { MAX_DEPTH, MAX_LINE_BYTES } from './limits.ts';
import type { Line } from './lines.ts';

/** What a line of text can get wrong before it is anything. */
export type LineProblem = {
  readonly code: 'MalformedLine' | 'LineTooLong' | 'LineNotUtf8' | 'LineTooDeep';
  readonly message: string;
};

/** Why a line was not taken: what refuses a command, or what a line of text can get wrong before it is one. */
export type LineRefusal = Omit<Refusal, 'code'> & { readonly code: Refusal['code'] | LineProblem['code'] };

/** What the lines of a file are, in words for their problems. */
export type LineContent = { readonly one: string; readonly nesting: string };

const COMMAND: LineContent = { one: 'one command', nesting: 'a command nests six' };

/** The value of a line of JSON. Its size and depth are checked before it is parsed. */
export const parseLine = (
  line: Line,
  { one, nesting }: LineContent = COMMAND,
): { readonly value: unknown } | { readonly refusal: LineProblem } => {
  if ('problem' in line) {
    return line.problem === 'too-long'
      ? refuse(
          'LineTooLong',
          `the line is longer than ${MAX_LINE_BYTES} bytes; ${one} takes far less, so check the line breaks`,
        )
      : refuse('LineNotUtf8', 'the line is not UTF-8; save the file as UTF-8');
  }
  if (isTooDeep(line.text)) {
    return refuse('LineTooDeep', `the line nests more than ${MAX_DEPTH} levels; ${nesting}`);
  }
  try {
    const value: unknown = JSON.parse(line.text);
    return repeatsKey(line.text, value)
      ? refuse(
          'MalformedLine',
          'the line gives a key twice in one object, so what it says cannot be told; give it once',
        )
      : { value };
  } catch {
    const column = jsonProblem(line.text) + 1;
    return refuse('MalformedLine', `the line is not JSON at column ${column}; each line is ${one} as a JSON object`);
  }
};

const refuse = (code: LineProblem['code'], message: string) => ({ refusal: { code, message } });

const isTooDeep = (text: string): boolean => {
  let depth = 0;
  for (const sign of signsOf(text)) {
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
};

/** Whether the text has more members than what was parsed of it: `JSON.parse` keeps the last of two that have one key. */
const repeatsKey = (text: string, value: unknown): boolean => {
  let members = 0;
  for (const sign of signsOf(text)) if (sign === ':') members += 1;
  return members !== membersOf(value);
};

const membersOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const parts = Object.values(value);
  return parts.reduce((sum: number, part) => sum + membersOf(part), Array.isArray(value) ? 0 : parts.length);
};

/** The characters of a JSON text that stand in no string. */
function* signsOf(text: string): Generator<string> {
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') inString = !inString;
    else if (!inString) yield character;
    else if (character === '\\') index += 1;
  }
}
