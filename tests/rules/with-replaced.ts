import { vi } from 'vitest';

/**
 * Does something with modules that were loaded anew, in which some things that files of rules export are replaced. By the file in
 * `packages/domain/src/rules`, without its ending.
 */
export const withReplaced = async <T>(
  replaced: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  work: () => Promise<T>,
): Promise<T> => {
  const paths = Object.entries(replaced).map(([file, exported]) => [pathOf(file), exported] as const);
  for (const [path, exported] of paths) {
    vi.doMock(path, async (original: () => Promise<object>) => ({ ...(await original()), ...exported }));
  }
  vi.resetModules();
  try {
    return await work();
  } finally {
    for (const [path] of paths) vi.doUnmock(path);
    vi.resetModules();
  }
};

const pathOf = (file: string): string =>
  new URL(`../../packages/domain/src/rules/${file}.ts`, import.meta.url).pathname;
