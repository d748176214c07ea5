import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** Makes a folder and those above it where they are missing, for good even if the power goes. */
export const makeFolder = (folder: string): void => {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  // The name of a folder is in the one above it.
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
};
