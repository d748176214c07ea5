import type { Refusal } from '@orgledger/domain';
import { jsonProblem } from './json-problem.ts';
import { MAX_DEPTH, MAX_LINE_BYTES } from './limits.ts';
import type { Line } from './lines.ts';

/** Why a line was not taken: what refuses a command, or what a line of text can get wrong before it is one. */
export type LineRefusal = Omit<Refusal, 'code'> & {
  readonly code: Refusal['code'] | 'MalformedLine' | 'LineTooLong' | 'LineNotUtf8' | 'LineTooDeep';
};

/** The value of a line of JSON. Its size and depth are checked before it is parsed. */
export const parseLine = (line: Line): { readonly value: unknown } | { readonly refusal: LineRefusal } => {
  if ('problem' in line) {
    return line.problem === 'too-long'
      ? refuse(
          'LineTooLong',
          `the line is longer than ${MAX_LINE_BYTES} bytes; one command takes far less, so check the line breaks`,
        )
      : refuse('LineNotUtf8', 'the line is not UTF-8; save the file as UTF-8');
  }
  if (isTooDeep(line.text)) {
    return refuse('LineTooDeep', `the line nests more than ${MAX_DEPTH} levels; a command nests six`);
  }
  try {
    return { value: JSON.parse(line.text) };
  } catch {
    const column = jsonProblem(line.text) + 1;
    return refuse(
      'MalformedLine',
      `the line is not JSON at column ${column}; each line is one command as a JSON object`,
    );
  }
};

const refuse = (code: LineRefusal['code'], message: string) => ({ refusal: { code, message } });

const isTooDeep = (text: string): boolean => {
  let [depth, inString] = [0, false];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
      continue;
    }
    if (character === '"') inString = true;
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
};
