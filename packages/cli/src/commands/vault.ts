import { createReadStream } from 'node:fs';
import { openVault, type Person, putPeople, upgradeVault, type Vault } from '@orgledger/ledger/vault';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { statOfFile } from '../files.ts';
import { holdsSomething, openPeopleVault, pathsOf, type VaultNamed } from '../open.ts';
import { counted, refusal } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';

export type PutOptions = VaultNamed & { readonly onError: 'stop' | 'skip' };

/** Puts people into a vault from a file or standard input, so that no name is in the history of a shell or the list of processes. */
export const putFile = async (file: string | undefined, options: PutOptions, terminal: Terminal): Promise<ExitCode> => {
  if (file !== undefined) await statOfFile(file, 'name an NDJSON file, one person a line');
  const made = !(await holdsSomething(options.vault));
  const vault = await openVault(pathsOf(options));
  try {
    const source = file === undefined ? terminal.input() : createReadStream(file);
    const { lines, kept, refused, stopped } = await putPeople(vault, source, options);
    for (const { line, refusal: why } of refused) terminal.err(`line ${line}: ${refusal(why)}`);
    terminal.out(
      `${counted(lines, 'person', 'people')}: ${kept} kept, ${refused.length} refused` +
        `${stopped ? '; stopped there, and the lines before it are kept' : ''}. ${made ? 'New ' : ''}${await told(vault)}`,
    );
    return refused.length === 0 ? EXIT.ok : EXIT.refused;
  } finally {
    await vault.close();
  }
};

/** Prints what is kept of one person. */
export const showPerson = async (personId: string, named: VaultNamed, terminal: Terminal): Promise<ExitCode> => {
  const vault = await openPeopleVault(named, { readOnly: true });
  const person = await vault.find(personId).finally(() => vault.close());
  if (person.kind === 'unknown')
    throw new Failure(EXIT.refused, 'the vault holds nothing of that person; correct the id');
  terminal.out(JSON.stringify({ personId, ...shown(person) }));
  return EXIT.ok;
};

const shown = (person: Exclude<Person, { kind: 'unknown' }>): object =>
  person.kind === 'known' ? { details: person.details } : { forgotten: { on: person.on, basis: person.basis } };

/** Says how many people a vault knows. */
export const countPeople = async (named: VaultNamed, terminal: Terminal): Promise<ExitCode> => {
  const vault = await openPeopleVault(named, { readOnly: true });
  terminal.out(await told(vault).finally(() => vault.close()));
  return EXIT.ok;
};

const told = async (vault: Vault): Promise<string> => {
  const { known, forgotten } = await vault.count();
  return `vault ${vault.id}: ${known} known, ${forgotten} forgotten`;
};

/** Brings a vault of an older release to the form of this one. */
export const upgradeFiles = async (named: VaultNamed, terminal: Terminal): Promise<ExitCode> => {
  const { from, to } = await upgradeVault(pathsOf(named));
  terminal.out(
    from === to
      ? `nothing to do: the vault has schema version ${to} already`
      : `upgraded from schema version ${from} to ${to}. Destroy the copy of the keys when all is well: it undoes later forgetting`,
  );
  return EXIT.ok;
};
