import { existsSync } from 'node:fs';
import { isStoreError } from '@orgledger/store';
import {
  newKeyPair,
  parseSigningKey,
  parseVerifierKey,
  type Signer,
  type Verifier,
  verifierKeyOf,
} from '@orgledger/store/integrity';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { readText, writeNew } from '../files.ts';
import type { Terminal } from '../terminal.ts';

export type KeyOptions = { readonly name?: string; readonly out?: string; readonly show?: string };

/**
 * Makes a key pair: the secret half goes into a new file that only its owner may read, the public half is printed. Or prints the
 * public half of a pair that was made; the secret half is never printed.
 */
export const key = async ({ name, out, show }: KeyOptions, terminal: Terminal): Promise<ExitCode> => {
  if (show !== undefined && name === undefined && out === undefined) {
    terminal.out(verifierKeyOf(await readText(show, SIGNING_KEY)));
    return EXIT.ok;
  }
  if (show !== undefined || name === undefined || out === undefined) {
    throw new Failure(
      EXIT.usage,
      'to make a pair give --name <name> and --out <file>; to see the verifier key, --show <file> alone',
    );
  }
  const { signingKey, verifierKey } = newKeyPair(name);
  await writeNew(out, `${signingKey}\n`, 0o600);
  terminal.err(`the signing key is in ${out}: keep it secret, and away from the ledger and its backups`);
  terminal.err('the verifier key follows: give it to whoever is to check');
  terminal.out(verifierKey);
  return EXIT.ok;
};

const SIGNING_KEY = 'a file that orgledger key has made';

export const readSigner = async (path: string): Promise<Signer> => parseSigningKey(await readText(path, SIGNING_KEY));

/** A verifier key, or the file that holds it. */
export const readVerifier = async (keyOrFile: string): Promise<Verifier> => {
  if (existsSync(keyOrFile)) return parseVerifierKey(await readText(keyOrFile, 'a verifier key'));
  try {
    return parseVerifierKey(keyOrFile);
  } catch (error) {
    // Not repeated: it may be a signing key, given by mistake.
    if (!isStoreError(error, 'InvalidKey') || keyOrFile.includes('PRIVATE')) throw error;
    throw new Failure(
      EXIT.usage,
      `there is no file ${keyOrFile}, and it is no verifier key; correct the path or the key`,
    );
  }
};
