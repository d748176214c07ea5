import { rmSync } from 'node:fs';
import { draftOf, isFileFailure, placeFile, removeDraft, removeLeftDrafts } from '@orgledger/store/files';
import { VaultFileExists } from './errors/index.ts';
import { fileFailure, makeFile } from './make-file.ts';

/**
 * Makes new files whole or not at all: they are written under other names, which end in `.new`, and get their own when all are
 * done. Nothing is overwritten.
 *
 * @throws VaultFileExists VaultFull VaultReadOnly VaultFailed
 */
export const withDrafts = <Result>(
  targets: readonly string[],
  write: (drafts: readonly string[]) => Result,
): Result => {
  const drafts = targets.map(draftOf);
  try {
    for (const draft of drafts) makeFile(draft);
    const result = write(drafts);
    nameAll(drafts, targets);
    return result;
  } finally {
    for (const draft of drafts) removeDraft(draft);
  }
};

/** Removes what a process that died in the middle has left of a target: there may be keys in it. */
export const removeLeft = (target: string): void => {
  try {
    removeLeftDrafts(target);
  } catch (error) {
    throw fileFailure(error);
  }
};

const nameAll = (drafts: readonly string[], targets: readonly string[]): void => {
  const named: string[] = [];
  try {
    for (const [index, target] of targets.entries()) {
      placeFile(drafts[index] ?? '', target);
      named.push(target);
    }
  } catch (error) {
    for (const target of named) rmSync(target, { force: true });
    throw isFileFailure(error, 'EEXIST') ? new VaultFileExists(targets[named.length] ?? '') : fileFailure(error);
  }
};
