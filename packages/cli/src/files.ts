import type { Stats } from 'node:fs';
import { access, constants, open, readFile, stat } from 'node:fs/promises';
import { StorageFull } from '@orgledger/store';
import { draftOf, isFileFailure, isFull, placeFile, removeDraft, removeLeftDrafts } from '@orgledger/store/files';
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

/**
 * Writes a new file, whole or not at all, for good even if the power goes; nothing is overwritten.
 *
 * @param mode who may read it, as `chmod` says it
 * @throws StorageFull
 */
export const writeNew = async (path: string, text: string, mode = 0o644): Promise<void> => {
  const draft = draftOf(path);
  try {
    removeLeftDrafts(path);
    await writeAndSync(draft, text, mode);
    placeFile(draft, path);
  } catch (error) {
    if (isFull(error)) throw new StorageFull({ cause: error });
    const why = isFileFailure(error, 'EEXIST') ? 'is there already, and nothing is overwritten' : 'cannot be written';
    throw new Failure(EXIT.usage, `${path} ${why}; name another file`);
  } finally {
    removeDraft(draft);
  }
};

const writeAndSync = async (path: string, text: string, mode: number): Promise<void> => {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Puts a text where the caller wants it: into a new file, or on the terminal. */
export const deliver = async (text: string, out: string | undefined, terminal: Terminal): Promise<void> => {
  if (out === undefined) terminal.out(text.trimEnd());
  else await writeNew(out, text);
};
