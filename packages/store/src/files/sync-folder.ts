import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes the name of a new file survive a loss of power. Windows cannot, and does not need to. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
