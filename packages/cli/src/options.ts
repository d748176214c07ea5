import { Option } from 'commander';
import { readPeople } from './open.ts';
import { readPolicy } from './policy.ts';

export const DEFAULT_DB = '.orgledger/ledger.db';

export const dbOption = (path: string): Option => new Option('--db <file>', 'the ledger').default(path);
export const knownAtOption = (): Option =>
  new Option('--known-at <instant>', 'only what was recorded by then, for example 2019-12-31T12:00:00Z');
export const formatOption = (formats: readonly string[]): Option =>
  new Option('--format <format>', 'how it is written').choices(formats).default(formats[0]);
export const peopleOption = (): Option =>
  new Option('--people <file>', 'names: a vault, or a JSON object of person ids and names');

export const vaultKeysOption = (): Option =>
  new Option('--vault-keys <file>', "the file of the vault's keys (default: the vault's name with .keys)");

export const peopleOf = async ({ people }: { readonly people?: string }) =>
  people === undefined ? {} : { people: await readPeople(people) };

export const policyOption = (): Option =>
  new Option('--policy <file>', 'a JSON object: how severe gates and closing rules are');

export const policyOf = async ({ policy }: { readonly policy?: string | undefined }) =>
  policy === undefined ? {} : { policy: await readPolicy(policy) };

/** Ids, names and numbers are taken in any Unicode form; the path of a file is what it is. */
export const nfc = (value: string): string => value.normalize('NFC');

export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, nfc(value)];
