#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

// The exit code is set, not forced, so that what was written reaches a pipe.
process.exitCode = await main(process.argv.slice(2), processTerminal());
