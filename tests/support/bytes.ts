import { readdir, readFile } from 'node:fs/promises';
import type { Folder } from './folder.ts';

/** A text in every form in which a file could hold it. */
const formsOf = (text: string): readonly Buffer[] =>
  [text.normalize('NFC'), text.normalize('NFD')].flatMap((form) => {
    const utf8 = Buffer.from(form, 'utf8');
    return [
      utf8,
      Buffer.from(form, 'utf16le'),
      Buffer.from(form, 'utf16le').swap16(),
      Buffer.from(JSON.stringify(form).slice(1, -1)),
      Buffer.from(escaped(form)),
      Buffer.from(utf8.toString('hex')),
      Buffer.from(utf8.toString('hex').toUpperCase()),
      ...[0, 1, 2].map((offset) => base64At(utf8, offset)),
    ];
  });

/** All beyond ASCII as `\uXXXX`, as some writers of JSON do. */
const escaped = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\u0020-\u007e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What is the same in base64 whatever stands around the text, when it begins so many bytes after a group of three. */
const base64At = (bytes: Buffer, offset: number): Buffer => {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  return Buffer.from(text.slice(offset === 0 ? 0 : offset + 1, Math.floor(((offset + bytes.length) * 8) / 6)));
};

/** The bytes of all files in a folder, by name. */
export const filesOf = async (folder: Folder): Promise<ReadonlyMap<string, Buffer>> => {
  const names = (await readdir(folder.path)).toSorted();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(folder.file(name))] as const)));
};

/** Whether any of the files holds the text, in whatever form. */
export const holds = (files: ReadonlyMap<string, Buffer>, text: string): boolean =>
  [...files.values()].some((bytes) => formsOf(text).some((form) => bytes.includes(form)));
