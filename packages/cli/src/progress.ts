import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

/** Tells how far something has come, and how fast: a bar where somebody is watching, else a line every few seconds and at the end. */
export const progressOn = (terminal: Terminal, done: string) => {
  const started = performance.now();
  const bar = terminal.interactive
    ? new SingleBar({
        format: `${done} [{bar}] {value} of {total} entries, {rate} a second`,
        clearOnComplete: true,
        formatValue: (value) => value.toLocaleString('en'),
      })
    : undefined;
  let [last, told, total, ended] = [0, started, 0, false];

  const rate = (): number => Math.round(last / Math.max(0.001, (performance.now() - started) / 1000));
  const line = (): void => {
    const of = last < total ? ` of ${total.toLocaleString('en')}` : '';
    terminal.err(`${done} ${last.toLocaleString('en')}${of} entries, ${rate().toLocaleString('en')} a second`);
  };

  return {
    update(count: number, all: number): void {
      if (bar !== undefined && total === 0) bar.start(all, 0, { rate: 0 });
      [last, total] = [count, all];
      bar?.update(count, { rate: rate().toLocaleString('en') });
      if (bar !== undefined || performance.now() - told < EVERY_MS) return;
      told = performance.now();
      line();
    },
    /** Says it once more in full. Calling it again does nothing. */
    end(): void {
      if (ended) return;
      ended = true;
      bar?.stop();
      line();
    },
  };
};

const EVERY_MS = 2_000;
