import { MAX_LINE_BYTES } from './limits.ts';

/** A line of a file: its number from 1, and its text unless it is longer than may be read or is not UTF-8. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: 'too-long' | 'not-utf8' };

/** A source of bytes or text, such as a file stream. */
export type LineSource = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

const NEWLINE = 0x0a;

/** Splits a source into lines. No more than one line of the allowed length is ever held. */
export async function* linesOf(source: LineSource): AsyncGenerator<Line> {
  const encoder = new TextEncoder();
  let [number, length] = [1, 0];
  let parts: Uint8Array[] = [];
  const take = (part: Uint8Array): void => {
    length += part.length;
    // A copy: a source may use its buffer again. A Buffer's own slice would be a view of it.
    if (length <= MAX_LINE_BYTES) parts.push(new Uint8Array(part));
    else parts = [];
  };
  const finish = (): Line => {
    const line: Line =
      length > MAX_LINE_BYTES ? { number, problem: 'too-long' } : decode(number, Buffer.concat(parts, length));
    number += 1;
    length = 0;
    parts = [];
    return line;
  };
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      take(bytes.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < bytes.length) take(bytes.subarray(start));
  }
  if (length > 0) yield finish();
}

const decode = (number: number, bytes: Uint8Array): Line => {
  try {
    // A byte order mark, which some editors put at the start of a file, is dropped by the decoder.
    return { number, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { number, problem: 'not-utf8' };
  }
};
