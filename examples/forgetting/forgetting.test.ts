import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { story } from './index.ts';

it('the README shows what the story tells, and no name is left in what it leaves', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'forgetting-'));
  try {
    const told: string[] = [];
    await story(folder, (text) => told.push(text));
    const readme = await readFile(new URL('README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\`\`\`\n${told.join('\n')}\n\`\`\``);

    const files = (await readdir(folder)).toSorted();
    expect(files).toEqual(['people.vault', 'people.vault.keys', 'town.db']);
    for (const file of files) expect(await readFile(join(folder, file), 'utf8')).not.toContain('Nguyễn');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
