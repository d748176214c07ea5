import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const run = promisify(execFile);

const examples = [
  ['ten-lines.ts', 'recorded\nThanh tra thị xã\n'],
  ['merger.ts', 'merged\n{ atLeast: 1, atMost: 2 }\n{ atLeast: 1, atMost: 1 }\n'],
  ['policy.ts', '0\n'],
  ['evidence.ts', 'nobody edited it since\n'],
  ['people.ts', 'known\ndestroyed\nforgotten\n'],
] as const;

it.each(examples)('the use in %s is shown in the README as it is tested', async (file) => {
  const readme = await readFile(new URL('README.md', root), 'utf8');
  const source = await readFile(new URL(file, import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`ts\n${source}\`\`\``);
});

it.each(examples)('the use in %s runs and prints what it says', async (file, output) => {
  const folder = await mkdtemp(join(tmpdir(), 'orgledger-readme-'));
  try {
    await copyFile(new URL(file, import.meta.url), join(folder, 'use.mts'));
    await symlink(fileURLToPath(new URL('node_modules', root)), join(folder, 'node_modules'));
    const { stdout } = await run(process.execPath, ['use.mts'], { cwd: folder });
    expect(stdout).toBe(output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
