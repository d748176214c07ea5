import type { ExitCode } from './exit-codes.ts';

/** Ends a command with a message for people and a code for scripts. */
export class Failure extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}
