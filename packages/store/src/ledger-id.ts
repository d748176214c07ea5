import { randomUUID } from 'node:crypto';
import { InvalidArgument } from './errors/index.ts';

/**
 * The id of a new ledger: the one that was asked for, or a random UUID.
 *
 * @param asked letters, digits and `._:/-`, 1 to 128 characters, beginning with a letter or digit
 * @throws InvalidArgument
 */
export const newLedgerId = (asked: string | undefined): string => {
  if (asked === undefined) return randomUUID();
  if (!LEDGER_ID.test(asked)) {
    throw new InvalidArgument('ledgerId', 'must be 1 to 128 letters, digits or ._:/- and begin with a letter or digit');
  }
  return asked;
};

const LEDGER_ID = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/;
