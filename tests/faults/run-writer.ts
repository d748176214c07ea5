import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

/** What a writer said until it ended. */
export type Written = {
  /** How many batches it knew to be stored: those that it found, and those that the store acknowledged. */
  readonly acknowledged: number;
  readonly failures: readonly { readonly batch: string; readonly code: string }[];
};

export type WriterOptions = {
  /** Arguments of the writer, its path among them. */
  readonly args: readonly string[];
  /** A program that runs it, such as strace with its options. */
  readonly under?: readonly string[];
  readonly onStart?: (writer: ChildProcess) => void;
  readonly onLine?: (line: string, writer: ChildProcess) => void;
};

/** Runs a writer to its end, whichever end that is. */
export const runWriter = ({ args, under = [], onStart, onLine }: WriterOptions): Promise<Written> =>
  new Promise((resolve, reject) => {
    const node = [process.execPath, '--disable-warning=ExperimentalWarning', WRITER, ...args];
    const [program = '', ...rest] = [...under, ...node];
    const writer = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
    let [text, acknowledged] = ['', 0];
    const failures: { batch: string; code: string }[] = [];
    const take = (line: string): void => {
      const [word, number = '', ...code] = line.split(' ');
      if (word === 'ready') acknowledged = Number(number);
      if (word === 'ack') acknowledged = Number(number) + 1;
      if (word === 'fail') failures.push({ batch: number, code: code.join(' ') });
      onLine?.(line, writer);
    };
    writer.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (text + chunk).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) take(line);
    });
    writer.on('error', reject);
    writer.on('close', () => resolve({ acknowledged, failures }));
    onStart?.(writer);
  });
