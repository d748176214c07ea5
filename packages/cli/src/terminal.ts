import { fstatSync, writeFileSync } from 'node:fs';

/** Where a command reads and writes: what was asked for to `out`, everything about the doing of it to `err`. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** What is typed, or piped in. */
  readonly input: () => AsyncIterable<Uint8Array | string>;
  /** True when somebody is watching `err`, so that a progress bar makes sense. */
  readonly interactive: boolean;
};

/** The terminal of the process. Text goes out in NFC, whatever form it came in. */
export const processTerminal = (): Terminal => ({
  out: (text) => writeOut(`${text.normalize('NFC')}\n`),
  err: (text) => process.stderr.write(`${text.normalize('NFC')}\n`),
  input: () => process.stdin,
  interactive: process.stderr.isTTY === true,
});

/** On a disk with little room the stream writes a part to a file and says nothing of the rest (measured). */
const writeOut = (text: string): void => {
  const { stdout } = process;
  if (!fstatSync(stdout.fd).isFile()) {
    stdout.write(text);
    return;
  }
  try {
    writeFileSync(stdout.fd, text);
  } catch (error) {
    stdout.emit('error', error);
  }
};
