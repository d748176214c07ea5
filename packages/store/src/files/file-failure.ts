/** What the file system throws, with the code such as `EACCES` if one is given. */
export const isFileFailure = (error: unknown, code?: string): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error && (code === undefined || error.code === code);

/** Whether there was no room on the disk, or in what this account may use of it. */
export const isFull = (error: unknown): boolean => isFileFailure(error, 'ENOSPC') || isFileFailure(error, 'EDQUOT');
