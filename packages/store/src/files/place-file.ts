import { closeSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isFileFailure } from './file-failure.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Gives a draft that is whole the name that it is made for, in the same folder, for good even if the power goes. Nothing is
 * overwritten: the error has the code `EEXIST` where there is a file of that name.
 */
export const placeFile = (draft: string, path: string): void => {
  try {
    // Unlike a rename, a link overwrites nothing. The draft keeps its own name too, and whoever made it removes that.
    linkSync(draft, path);
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
    renameOnly(draft, path);
  }
  syncFolder(dirname(path));
};

/** An empty file takes the name, so that nobody else does; to die in between leaves it, and nothing that looks like a ledger. */
const renameOnly = (draft: string, path: string): void => {
  closeSync(openSync(path, 'wx'));
  try {
    renameSync(draft, path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
};

/** Whether the file system knows no second name for a file, as those of sticks and of some networks do not. */
const hasNoLinks = (error: unknown): boolean => isFileFailure(error) && NO_LINKS.has(String(error.code));

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
