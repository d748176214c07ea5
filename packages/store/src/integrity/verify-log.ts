import { isCanonicalLeaf, leafHash, leafHashHex, leafIn } from '../entry/index.ts';
import type { IntegritySource, StoredEntry } from '../port.ts';
import type { Checkpoint } from './checkpoint.ts';
import { compareCheckpoint } from './compare-checkpoint.ts';
import { createFrontier } from './frontier.ts';
import { type Hash, hashOfHex, hexOf } from './hashing.ts';
import { createNodeCheck } from './node-check.ts';

/** What is wrong with a log. A stable contract: kinds are added, never renamed. */
export type DamageKind =
  /** An entry's text has not the hash that was stored with it. */
  | 'altered'
  /** An entry's text is no entry, or is not the one way to write it. */
  | 'not-canonical'
  /** What is stored beside an entry's text contradicts it, or the text is of another ledger. */
  | 'misplaced'
  /** The index leaves out entries. */
  | 'missing'
  /** An entry's revision does not follow the last one of its stream. */
  | 'out-of-order'
  /** A kept hash of the tree is not that of the entries below it. */
  | 'tree'
  /** The storage finds itself damaged: an index may lead elsewhere, so that reading a stream may leave out entries. */
  | 'storage'
  /** A trigger, an index or a table is not as it was made: without its triggers a ledger is open to programs that change entries. */
  | 'schema'
  /** The log is not, or is no longer, the one that the checkpoint vouches for. */
  | 'checkpoint';

export type Damage = {
  readonly kind: DamageKind;
  /** The index of the entry; absent for what concerns no single one. */
  readonly index?: number;
  readonly message: string;
};

export type Verification = {
  /** True where nothing is wrong. */
  readonly ok: boolean;
  /** How many entries were checked: all that the log holds. */
  readonly size: number;
  /** The root over their stored hashes, to which each text was compared. */
  readonly root: Hash;
  /** What is wrong, in the order of the log; the first `MAX_DAMAGES`. */
  readonly damages: readonly Damage[];
  /** How much is wrong in all. */
  readonly damaged: number;
};

export type VerifyOptions = {
  /** Somebody else's record of what the log was. Without one only damage is found, not a log that was made anew. */
  readonly checkpoint?: Checkpoint;
  /** Told after every page of entries. */
  readonly onProgress?: (progress: { readonly checked: number; readonly total: number }) => void;
};

/** So many damages are told one by one. */
export const MAX_DAMAGES = 100;

/**
 * Checks every entry of a log as it is stored: that its text has its hash and is its own canonical form, that it stands in its
 * place, and that the kept tree is that of the entries. Reads what `readAll` would refuse to read. Throws only what concerns the
 * storage.
 */
export const verifyLog = async (
  { ledgerId, integrity }: IntegritySource,
  { checkpoint, onProgress }: VerifyOptions = {},
): Promise<Verification> => {
  const damages: Damage[] = [];
  let damaged = 0;
  const report = (kind: DamageKind, message: string, index?: number): void => {
    damaged += 1;
    if (damages.length < MAX_DAMAGES) damages.push({ kind, message, ...(index === undefined ? {} : { index }) });
  };

  const total = await integrity.size();
  const frontier = createFrontier();
  const tree = createNodeCheck(integrity);
  const revisions = new Map<string, number>();
  let next = 0;
  let rootThen: Hash | undefined = checkpoint?.size === 0 ? frontier.root() : undefined;

  for await (const page of integrity.stored({ upTo: total })) {
    for (const entry of page) {
      if (entry.index !== next) report('missing', `the entries ${next} to ${entry.index - 1} are missing`, next);
      for (const [kind, message] of faultsOf(entry, ledgerId)) report(kind, message, entry.index);
      const revision = revisions.get(entry.stream) ?? 0;
      if (entry.revision !== revision) {
        report(
          'out-of-order',
          `its revision is ${entry.revision}, and its stream goes on with ${revision}`,
          entry.index,
        );
      }
      revisions.set(entry.stream, entry.revision + 1);
      // The stored hash, so that a text that was altered is named once and not with all that stands above it.
      const completed = frontier.push(hashOfHex(entry.hash));
      // Behind a gap every node is another; that there is one has been said.
      const compared = completed.length > 0 && entry.index === frontier.size() - 1;
      const wrong = compared ? await tree.compare(completed) : undefined;
      if (wrong !== undefined) {
        report('tree', `the kept hash over the entries ${wrong.first} to ${entry.index} is not theirs`, wrong.first);
      }
      next = entry.index + 1;
      if (frontier.size() === checkpoint?.size) rootThen = frontier.root();
    }
    onProgress?.({ checked: frontier.size(), total });
  }
  // Last, as it takes a while without a sign of life.
  for (const fault of await integrity.storageFaults()) report('storage', fault);
  for (const fault of await integrity.schemaFaults()) report('schema', fault);
  // Others may have appended since: what they did is theirs to keep, and for the next verification.
  const surplus = await tree.surplus(Math.max(frontier.size(), await integrity.size()));
  if (surplus !== undefined) report('tree', surplus);
  if (checkpoint !== undefined) {
    const fault = compareCheckpoint(checkpoint, { ledgerId, size: frontier.size(), rootThen });
    if (fault !== undefined) report('checkpoint', fault);
  }
  return { ok: damaged === 0, size: frontier.size(), root: frontier.root(), damages, damaged };
};

function* faultsOf(entry: StoredEntry, ledgerId: string): Generator<readonly [DamageKind, string]> {
  const { leaf: text } = entry;
  const hash = typeof text === 'string' ? leafHashHex(text) : hexOf(leafHash(text));
  if (hash !== entry.hash) yield ['altered', 'its text does not have the hash stored with it'];
  try {
    if (typeof text !== 'string') throw new TypeError('its bytes are no text');
    const leaf = leafIn(text);
    if (!isCanonicalLeaf(text, leaf)) yield ['not-canonical', 'its text is not the one way to write the entry'];
    if (leaf.ledgerId !== ledgerId) yield ['misplaced', 'its text is of another ledger'];
    if (leaf.stream !== entry.stream || leaf.revision !== entry.revision || leaf.id !== entry.id) {
      yield ['misplaced', 'its text has another stream, revision or id than is stored beside it'];
    }
  } catch {
    yield ['not-canonical', 'its text is no entry'];
  }
}
