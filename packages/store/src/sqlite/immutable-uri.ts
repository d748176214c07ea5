import { pathToFileURL } from 'node:url';

/** Names a file to SQLite as one that nobody writes: it takes no lock, makes no file beside it and looks at none. */
export const immutableUri = (path: string): string => `${pathToFileURL(path).href}?immutable=1`;
