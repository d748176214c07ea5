import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { DiskCall } from './disk.ts';

/** What a traced writer did, in its order: changes of its files, and what it said. */
export type TraceStep = DiskCall | { readonly call: 'said'; readonly line: string };

/** What strace has to be told: every byte that is written, as hexadecimal numbers, with the names of files. */
export const straceInto = (output: string): readonly string[] => [
  'strace',
  '-y',
  '-xx',
  '-s',
  '10000000',
  '-e',
  'trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink,unlinkat',
  '-o',
  output,
];

/**
 * Reads a trace of one thread; SQLite writes in the thread that calls it.
 *
 * @param names the files that count, by their base names
 */
export const readTrace = async (output: string, names: ReadonlySet<string>): Promise<readonly TraceStep[]> => {
  const steps: TraceStep[] = [];
  for await (const line of createInterface({ input: createReadStream(output, 'latin1') })) {
    const step = parseLine(line, names);
    if (step !== undefined) steps.push(step);
  }
  return steps;
};

const parseLine = (line: string, names: ReadonlySet<string>): TraceStep | undefined => {
  const call = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line);
  if (call === null || Number(call[3]) < 0) return undefined;
  const [, name = '', args = ''] = call;
  const said = name === 'write' ? /^1<[^>]*>, "([^"]*)"/.exec(args) : null;
  if (said !== null)
    return {
      call: 'said',
      line: bytes(said[1] ?? '')
        .toString('utf8')
        .trimEnd(),
    };
  const file = fileIn(args);
  if (file === undefined || !names.has(file)) return undefined;
  if (name === 'fsync' || name === 'fdatasync') return { call: 'sync', file };
  if (name === 'unlink' || name === 'unlinkat') return { call: 'remove', file };
  if (name === 'ftruncate') return { call: 'truncate', file, size: Number(/, (\d+)$/.exec(args)?.[1]) };
  const write = /, "([^"]*)", (\d+), (\d+)$/.exec(args);
  const data = bytes(write?.[1] ?? '');
  // A trace that was misread would show a disk that never was.
  if (name !== 'pwrite64' || write === null || data.length !== Number(call[3])) {
    throw new Error(`a line of the trace is not understood: ${line.slice(0, 80)}`);
  }
  return { call: 'write', file, offset: Number(write[3]), data };
};

/** The base name of the file that a call is for: beside its descriptor, or as its path. */
const fileIn = (args: string): string | undefined => {
  const path = /^\d+<([^>]*)>/.exec(args)?.[1] ?? /"([^"]*)"/.exec(args)?.[1];
  if (path === undefined) return undefined;
  return basename(path.startsWith('\\x') ? bytes(path).toString('utf8') : path);
};

const bytes = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
