#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { EXIT } from './exit-codes.ts';
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

// Whoever reads may have enough, as `head` has: what was begun is finished all the same, and nobody is told of a fault. But an
// answer that a full disk cut off must not look whole.
let isCut = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || isCut) return;
  isCut = true;
  process.stderr.write(
    `OutputFailed: the answer could not be written (${error.code}); what was recorded stays recorded\n`,
  );
  process.on('exit', (code) => {
    if (code === EXIT.ok) process.exitCode = EXIT.fault;
  });
});
// There is nobody left to tell.
process.stderr.on('error', () => {});

// The exit code is set, not forced, so that what was written reaches a pipe.
process.exitCode = await main(process.argv.slice(2), processTerminal());
