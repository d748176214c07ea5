import { randomUUID } from 'node:crypto';
import { InvalidArgument } from './errors/index.ts';

/**
 * The id of a new ledger: the one that was asked for, or a random UUID.
 *
 * @param asked a UUID in lower case of a version of RFC 9562, as the ids of events are derived from it
 * @throws InvalidArgument
 */
export const newLedgerId = (asked: string | undefined): string => {
  if (asked === undefined) return randomUUID();
  if (!isLedgerId(asked)) {
    throw new InvalidArgument('ledgerId', 'must be a UUID in lower case, such as crypto.randomUUID() makes');
  }
  return asked;
};

/** An id goes into the text of checkpoints, so nothing else may stand in its place. */
export const isLedgerId = (text: string): boolean => LEDGER_ID.test(text);

const LEDGER_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
