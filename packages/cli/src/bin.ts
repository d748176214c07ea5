#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

// Whoever reads may have enough, as `head` has: what was begun is finished all the same, and nobody is told of a fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// The exit code is set, not forced, so that what was written reaches a pipe.
process.exitCode = await main(process.argv.slice(2), processTerminal());
