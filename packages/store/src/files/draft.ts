import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Another name for a file that is in the making, in the same folder. */
export const draftOf = (target: string): string => `${target}.${randomBytes(6).toString('hex')}.new`;

/** Removes a draft and what SQLite keeps beside it. Does not fail: why the making failed, or that it did not, says more. */
export const removeDraft = (draft: string): void => {
  for (const ending of ['', JOURNAL]) {
    try {
      rmSync(`${draft}${ending}`, { force: true });
    } catch {
      // A folder that is a file, a name that is too long: then there is no draft.
    }
  }
};

/** Removes what processes that died have left of drafts for this target. One that is at work there now will fail. */
export const removeLeftDrafts = (target: string): void => {
  const folder = dirname(target);
  if (!existsSync(folder)) return;
  const start = basename(target);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(start) && DRAFT.test(name.slice(start.length))) rmSync(join(folder, name), { force: true });
  }
};

const JOURNAL = '-journal';
const DRAFT = /^\.[0-9a-f]{12}\.new(?:-journal)?$/;
