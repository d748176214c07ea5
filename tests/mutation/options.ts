import { parseArgs } from 'node:util';
import { type Folder, folders, isFolder } from './folders.ts';

export type MutationOptions = {
  readonly folders: readonly Folder[];
  readonly concurrency: number;
  /** Tests again also what the last run settled. */
  readonly afresh: boolean;
};

/** The folders that are named (all where none is), `--concurrency` and `--afresh`. Throws on anything else. */
export const readOptions = (args: readonly string[]): MutationOptions => {
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: { concurrency: { type: 'string', default: '2' }, afresh: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !isFolder(name));
  if (unknown.length > 0) throw new RangeError(`no folder ${unknown.join(', ')}; there are ${folders.join(', ')}`);
  if (!/^[1-9]\d?$/.test(values.concurrency)) throw new RangeError('--concurrency is a whole number, 1 to 99');
  return {
    folders: positionals.length === 0 ? folders : positionals.filter(isFolder),
    concurrency: Number(values.concurrency),
    afresh: values.afresh,
  };
};
