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
  if (!LEDGER_ID.test(asked)) {
    throw new InvalidArgument('ledgerId', 'must be a UUID in lower case, such as crypto.randomUUID() makes');
  }
  return asked;
};

const LEDGER_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
