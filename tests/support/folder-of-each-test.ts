import { afterEach, beforeEach } from 'vitest';
import { type Folder, temporaryFolder } from './folder.ts';

/** Gives each test of a file a folder of its own, and removes it afterwards. */
export const folderOfEachTest = (): Pick<Folder, 'path' | 'file'> => {
  let folder: Folder | undefined;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder?.[Symbol.asyncDispose]());
  const now = (): Folder => {
    if (folder === undefined) throw new Error('there is a folder only while a test runs');
    return folder;
  };
  return {
    get path() {
      return now().path;
    },
    file: (name) => now().file(name),
  };
};
