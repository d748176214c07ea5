import { closeSync, openSync, readSync } from 'node:fs';
import { NotAVault, VaultFailed } from './errors.ts';

export type VaultFileKind = 'ours' | 'empty' | 'missing';

/**
 * What a file is to a vault, by its header alone, since SQLite may write to a file that it opens.
 *
 * @throws NotAVault it is something else
 * @throws VaultFailed it cannot be read
 */
export const admitFile = (path: string, applicationId: number): VaultFileKind => {
  const header = Buffer.alloc(HEADER_BYTES);
  const length = readHeader(path, header);
  if (length === undefined) return 'missing';
  if (length === 0) return 'empty';
  if (length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new NotAVault(path, 'it is no SQLite database');
  }
  if (header.readUInt32BE(APPLICATION_ID_OFFSET) === applicationId) return 'ours';
  throw new NotAVault(path, 'it is a SQLite database of another kind');
};

const readHeader = (path: string, header: Buffer): number | undefined => {
  try {
    const file = openSync(path, 'r');
    try {
      return readSync(file, header, 0, HEADER_BYTES, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    if (code === 'EISDIR') throw new NotAVault(path, 'it is a folder');
    throw new VaultFailed(SQLITE_CANTOPEN, { cause: error });
  }
};

// https://sqlite.org/fileformat.html#the_database_header
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const APPLICATION_ID_OFFSET = 68;
const SQLITE_CANTOPEN = 14;
