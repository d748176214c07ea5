import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

const between = vi.hoisted(() => ({ looks: [] as (() => void)[] }));

// What another process does before the next look at a file.
vi.mock('./admit-file.ts', async (original: () => Promise<typeof import('./admit-file.ts')>) => {
  const { admitFile } = await original();
  return {
    admitFile: (...args: Parameters<typeof admitFile>) => {
      between.looks.shift()?.();
      return admitFile(...args);
    },
  };
});

const { openFiles } = await import('./open-files.ts');

it('a vault that another process makes between one look and the next is that vault, and no box without its key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orgledger-test-'));
  try {
    const path = join(folder, 'people.vault');
    const make = () => {
      const { database, vaultId } = openFiles({ path }, { make: true });
      database.close();
      return vaultId;
    };
    let made: string | undefined;
    const nothing = () => {};
    between.looks = [
      nothing,
      () => {
        made = make();
      },
    ];
    expect(make()).toBe(made);
    expect(made).toBeDefined();
    rmSync(`${path}.keys`);
    expect(make).toThrow(expect.objectContaining({ code: 'OtherKeys' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
