import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { hasStrace } from '../faults/power-cut.ts';
import { folderOfEachTest } from '../support/folder-of-each-test.ts';
import { BIN, run } from './run.ts';

const folder = folderOfEachTest();
const FULL = '/dev/full';

let ledger: string;
beforeEach(async () => {
  ledger = folder.file('ledger.db');
  const establish = {
    ...{ id: 'c-1', effective: '2015-01-01', command: 'EstablishAgency' },
    data: { agencyId: 'a', name: 'A', kind: 'office', level: 'district', bloc: 'party', focalPoint: true },
  };
  await writeFile(folder.file('commands'), `${JSON.stringify(establish)}\n`);
  await run('import', folder.file('commands'), '--db', ledger, '--actor', 'test');
});

/** Runs the command line in a process of its own, with its output in a file that is always full. */
const onFullDisk = async (full: 'out' | 'err', ...args: readonly string[]) => {
  const file = await open(FULL, 'w');
  try {
    const stdio = ['ignore', full === 'out' ? file.fd : 'pipe', full === 'err' ? file.fd : 'pipe'] as const;
    return await ended(
      spawn(process.execPath, [...process.execArgv, fileURLToPath(BIN), ...args], { stdio: [...stdio] }),
    );
  } finally {
    await file.close();
  }
};

const ended = (child: ReturnType<typeof spawn>): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });

describe.skipIf(!existsSync(FULL))('an answer that cannot be written', () => {
  it('is said to be lost, by a code and in one line, and what was recorded stays', async () => {
    const forget = ['forget', 'p-1', '--basis', 'Luật 91/2025/QH15', '--even-if-unknown'];
    const told = await onFullDisk('out', ...forget, '--db', ledger, '--actor', 'test');
    expect(told).toEqual({ code: 3, said: expect.stringMatching(/^OutputFailed: .*\(ENOSPC\).*stays recorded\n$/) });
    expect((await run('audit', '--person', 'p-1', '--db', ledger)).out).toContain('PersonForgotten');
  });

  it('does not change what a refusal answers', async () => {
    expect((await onFullDisk('out', 'chart', '--on', 'never', '--db', ledger)).code).toBe(2);
  });

  it('leaves the answer as it is where only what is said beside it is lost', async () => {
    const told = await onFullDisk('err', 'verify', '--db', ledger);
    expect(told).toEqual({ code: 0, said: expect.stringMatching(/^sound: 1 entry/) });
  });
});

it('an answer of which a file takes a part only is said to be lost', async () => {
  // As on a disk with little room: a kilobyte, and no signal of it.
  const chart = ['chart', '--on', '2020-01-01', '--format', 'json', '--db', ledger];
  const command = [process.execPath, ...process.execArgv, fileURLToPath(BIN), ...chart];
  const script = 'trap "" XFSZ; out=$1; shift; ulimit -f 1; exec "$@" > "$out"';
  const limited = spawn('bash', ['-c', script, 'bash', folder.file('chart'), ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(await ended(limited)).toEqual({ code: 3, said: expect.stringMatching(/^OutputFailed: .*\(EFBIG\).*\n$/) });
  expect((await stat(folder.file('chart'))).size).toBe(1024);
});

describe('a new file', () => {
  const key = ['key', '--name', 'archive.example/ledger', '--out'];

  it('is whole, its own, and has nothing left beside it', async () => {
    expect((await run(...key, folder.file('key'))).code).toBe(0);
    expect(await readFile(folder.file('key'), 'utf8')).toMatch(/^PRIVATE\+KEY\+.*\n$/);
    expect((await stat(folder.file('key'))).mode & 0o077).toBe(0);
    expect(await readdir(folder.path)).toEqual(['commands', 'key', 'ledger.db']);
  });

  it('takes away what one that was killed left: there may be a signing key in it', async () => {
    await writeFile(folder.file('key.0123456789ab.new'), 'PRIVATE');
    await run(...key, folder.file('key'));
    expect(await readdir(folder.path)).toEqual(['commands', 'key', 'ledger.db']);
  });

  it.each([
    ['in a folder that is missing', 'nowhere/key'],
    ['in a folder that is a file', 'file/key'],
    ['with a name that is too long', 'k'.repeat(300)],
  ])('%s is refused', async (_, name) => {
    await run(...key, folder.file('file'));
    const told = await run(...key, folder.file(name));
    expect([told.code, told.err]).toEqual([2, `${folder.file(name)} cannot be written; name another file`]);
  });

  it.skipIf(!hasStrace())(
    'is not there at all where the disk is full, and may be made when there is room',
    async () => {
      const under = ['-f', '-o', '/dev/null', '-e', 'trace=fsync', '-e', 'inject=fsync:error=ENOSPC'];
      const command = [process.execPath, ...process.execArgv, fileURLToPath(BIN), ...key, folder.file('key')];
      const told = await ended(spawn('strace', [...under, ...command], { stdio: ['ignore', 'pipe', 'pipe'] }));
      expect(told).toEqual({ code: 3, said: expect.stringMatching(/^StorageFull: the disk is full/) });
      expect(await readdir(folder.path)).toEqual(['commands', 'ledger.db']);
      expect((await run(...key, folder.file('key'))).code).toBe(0);
    },
  );
});
