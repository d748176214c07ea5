import type { DatabaseSync } from 'node:sqlite';
import { NotALedger } from '../errors/index.ts';
import { isLedgerId } from '../ledger-id.ts';
import { hasCode, SQLITE_ERROR } from './sqlite-failure.ts';

/** The id of the ledger in a file that has our mark. @throws NotALedger it has not our tables, whatever its version says */
export const readLedgerId = (database: DatabaseSync, path: string): string => {
  try {
    const value = database.prepare(LEDGER_ID).get()?.['value'];
    if (typeof value === 'string' && isLedgerId(value)) return value;
  } catch (error) {
    if (!hasCode(error, SQLITE_ERROR)) throw error;
  }
  throw new NotALedger(path, 'it has the mark of a ledger but not its tables and its id');
};

const LEDGER_ID = `SELECT value FROM meta
  WHERE key = 'ledgerId' AND EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'entries')`;
