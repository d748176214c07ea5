import type { Stats } from 'node:fs';
import { access, constants, readFile, stat, writeFile } from 'node:fs/promises';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** The text of a file that the caller named. `what` says what the file should be. */
export const readText = async (path: string, what: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Failure(EXIT.usage, `${path} cannot be read; name ${what}`);
  }
};

/** What the system says of a file that the caller named and that may be read. `wanted` says what to name. */
export const statOfFile = async (file: string, wanted: string): Promise<Stats> => {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) throw new Failure(EXIT.usage, `there is no file ${file}; ${wanted}`);
  if (found.isDirectory()) throw new Failure(EXIT.usage, `${file} is a folder; ${wanted}`);
  await access(file, constants.R_OK).catch(() => {
    throw new Failure(EXIT.usage, `the file ${file} may not be read; see to its permissions`);
  });
  return found;
};

/** Writes a new file; nothing is overwritten. @param mode who may read it, as `chmod` says it */
export const writeNew = async (path: string, text: string, mode = 0o644): Promise<void> => {
  try {
    await writeFile(path, text, { flag: 'wx', mode });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = exists ? 'is there already, and nothing is overwritten' : 'cannot be written';
    throw new Failure(EXIT.usage, `${path} ${why}; name another file`);
  }
};

/** Puts a text where the caller wants it: into a new file, or on the terminal. */
export const deliver = async (text: string, out: string | undefined, terminal: Terminal): Promise<void> => {
  if (out === undefined) terminal.out(text.trimEnd());
  else await writeNew(out, text);
};
