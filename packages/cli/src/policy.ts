import { readFile, stat } from 'node:fs/promises';
import { InvalidPolicy, type Policy, parsePolicy } from '@orgledger/ledger';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';

/** The largest file of a policy, in bytes: one that speaks of every rule takes a few thousand. */
const MAX_BYTES = 1_048_576;

/** A policy from a JSON file: how severe gates and closing rules are. What it leaves out is as by default. */
export const readPolicy = async (path: string): Promise<Policy> => {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Failure(EXIT.usage, `there is no file ${path}; name a JSON file with a policy`);
  if (found.size > MAX_BYTES)
    throw new Failure(EXIT.usage, `${path} is larger than ${MAX_BYTES} bytes; a policy takes far less`);
  const input = await jsonOf(path);
  try {
    return parsePolicy(input);
  } catch (error) {
    if (error instanceof InvalidPolicy) throw new Failure(EXIT.usage, `${error.code}: ${path}: ${error.message}`);
    throw error;
  }
};

const jsonOf = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new Failure(EXIT.usage, `${path} is not a readable JSON object; a policy is {"gates":{...},"closing":{...}}`);
  }
};
