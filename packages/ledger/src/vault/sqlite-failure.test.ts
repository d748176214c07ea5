import { expect, it } from 'vitest';
import { isVaultError } from './index.ts';
import { translated } from './sqlite-failure.ts';

const failing = (error: Error): unknown => {
  try {
    return translated(() => {
      throw error;
    });
  } catch (thrown) {
    return thrown;
  }
};

// https://sqlite.org/rescode.html: an extended code keeps the primary one in its low byte.
it.each([
  [1, 'DamagedVault'],
  [5, 'VaultBusy'],
  [261, 'VaultBusy'],
  [8, 'VaultReadOnly'],
  [776, 'VaultReadOnly'],
  [11, 'DamagedVault'],
  [267, 'DamagedVault'],
  [26, 'DamagedVault'],
  [13, 'VaultFull'],
  [10, 'VaultFailed'],
  [1811, 'VaultFailed'],
] as const)('SQLite code %i is told as %s, without what SQLite said', (errcode, code) => {
  const cause = Object.assign(new Error('near "Nguyễn Văn An": failed'), { errcode });
  const error = failing(cause);
  expect(isVaultError(error, code)).toBe(true);
  expect(String(error)).not.toContain('Nguyễn');
  expect(error).toMatchObject({ cause });
});

it('what is none of SQLite stays as it is', () => {
  const error = new RangeError('one of ours');
  expect(failing(error)).toBe(error);
});
