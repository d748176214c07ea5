import { v5 } from 'uuid';

/**
 * The id of an event: the same for the same command or cause, stream and index, whoever computes it, so that a repeated
 * append is recognised.
 */
export const eventId = (ledgerId: string, commandOrCause: string, stream: string, index: number): string =>
  // JSON keeps the parts apart whatever characters they hold.
  v5(JSON.stringify([commandOrCause, stream, index]), ledgerId);
