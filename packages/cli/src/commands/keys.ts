import { existsSync } from 'node:fs';
import { newKeyPair, parseSigningKey, parseVerifierKey, type Signer, type Verifier } from '@orgledger/store/integrity';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { readText, writeNew } from '../files.ts';
import type { Terminal } from '../terminal.ts';

/** Makes a key pair: the secret half goes into a new file that only its owner may read, the public half is printed. */
export const makeKey = async (
  { name, out }: { readonly name: string; readonly out: string },
  terminal: Terminal,
): Promise<ExitCode> => {
  const { signingKey, verifierKey } = newKeyPair(name);
  await writeNew(out, `${signingKey}\n`, 0o600);
  terminal.err(`the signing key is in ${out}: keep it secret, and away from the ledger and its backups`);
  terminal.err('the verifier key follows: give it to whoever is to check');
  terminal.out(verifierKey);
  return EXIT.ok;
};

export const readSigner = async (path: string): Promise<Signer> =>
  parseSigningKey(await readText(path, 'a file that orgledger key has made'));

/** A verifier key, or the file that holds it. */
export const readVerifier = async (keyOrFile: string): Promise<Verifier> =>
  parseVerifierKey(existsSync(keyOrFile) ? await readText(keyOrFile, 'a verifier key') : keyOrFile);
