import { type LineSource, linesOf } from '../import/lines.ts';
import { type LineContent, type LineProblem, parseLine } from '../import/parse-line.ts';
import type { PersonDetails } from '../people/person.ts';
import { InvalidDetails, isVaultError } from './errors/index.ts';
import type { Vault } from './open-vault.ts';

export type PutPeopleOptions = {
  /** After a refused line: stop, or go on with the next. `stop` unless said otherwise. */
  readonly onError?: 'stop' | 'skip';
};

/** Why a person's line was not taken. It says nothing of what the line holds. */
export type PersonRefusal =
  | LineProblem
  | {
      readonly code: 'InvalidDetails' | 'PersonForgotten';
      readonly message: string;
    };

export type PutPeopleReport = {
  /** Lines that held something. */
  readonly lines: number;
  /** Lines whose details are in the vault now. */
  readonly kept: number;
  readonly refused: readonly { readonly line: number; readonly refusal: PersonRefusal }[];
  /** True when it ended at a refused line. */
  readonly stopped: boolean;
};

/**
 * Puts people into a vault from NDJSON, one a line: `{"personId":"p-7","details":{"name":"..."}}`. Each line is a commit of its own,
 * and replaces what was kept of the person; a refused one changes nothing. Throws what `Vault.put` throws but for a refusal.
 */
export const putPeople = async (
  vault: Pick<Vault, 'put'>,
  source: LineSource,
  { onError = 'stop' }: PutPeopleOptions = {},
): Promise<PutPeopleReport> => {
  const refused: { readonly line: number; readonly refusal: PersonRefusal }[] = [];
  let [lines, kept] = [0, 0];
  for await (const line of linesOf(source)) {
    if ('text' in line && line.text.trim() === '') continue;
    lines += 1;
    const parsed = parseLine(line, PERSON);
    const refusal = 'refusal' in parsed ? parsed.refusal : await put(vault, parsed.value);
    if (refusal === undefined) kept += 1;
    else refused.push({ line: line.number, refusal });
    if (refusal !== undefined && onError === 'stop') return { lines, kept, refused, stopped: true };
  }
  return { lines, kept, refused, stopped: false };
};

const PERSON: LineContent = { one: 'one person', nesting: 'details that nest deeper are kept as a text' };

const put = async (vault: Pick<Vault, 'put'>, value: unknown): Promise<PersonRefusal | undefined> => {
  try {
    const { personId, details } = personOf(value);
    await vault.put(personId, details);
    return undefined;
  } catch (error) {
    if (!isVaultError(error, 'InvalidDetails') && !isVaultError(error, 'PersonForgotten')) throw error;
    return { code: error.code, message: error.message };
  }
};

const personOf = (value: unknown): { readonly personId: string; readonly details: PersonDetails } => {
  const isPerson = typeof value === 'object' && value !== null && 'personId' in value && 'details' in value;
  // A third field would be lost without a word.
  if (!isPerson || Object.keys(value).length !== 2) {
    throw new InvalidDetails('the line', 'must be an object with personId and details, and nothing else');
  }
  if (typeof value.personId !== 'string') throw new InvalidDetails('personId', 'must be a text');
  // Whether they are details is for `put` to judge.
  return { personId: value.personId, details: value.details as PersonDetails };
};
