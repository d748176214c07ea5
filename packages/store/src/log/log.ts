import type { PreparedEntry } from '../entry/index.ts';
import type { NodeSource } from '../integrity/tree.ts';
import type { AppendOptions, AppendResult, Entry, StoredEntry } from '../port.ts';
import type { Alarm } from './alarm.ts';

/**
 * What differs between the stores that have one writer: where entries lie and how the writer's lock is taken. All of
 * it is synchronous, so nothing else in this process comes between the steps of one call.
 */
export type Log = {
  readonly ledgerId: string;
  /** Whether it was opened for reading only. */
  readonly readOnly: boolean;
  /** Rings when this process has appended to the log, or closes it. */
  readonly alarm: Alarm;
  /** How often to look for entries of other processes, in milliseconds; absent where there are none. */
  readonly pollMs?: number;
  /** Decides with `decideAppend` and writes, inside the writer's lock. */
  append(stream: string, entries: readonly PreparedEntry[], options: AppendOptions): AppendResult;
  lastRevision(stream: string): 'none' | number;
  /** How many entries there are. */
  head(): number;
  /**
   * Some of the entries from an index on, at most `limit`; none only if there are none. What is fetched is fetched at
   * once; each entry is checked when the loop comes to it.
   */
  page(from: number, limit: number): Iterable<Entry>;
  /** As `page`, within a stream; backwards it starts at `from` and goes down. */
  streamPage(stream: string, from: number, limit: number, direction: 'forwards' | 'backwards'): Iterable<Entry>;
  /** The index of the first entry with this id, in whichever stream. */
  find(id: string): number | undefined;
  /** The kept hash of a node of the tree over all entries; level 0 holds the leaves. The node is there. */
  readonly node: NodeSource;
  /** Kept inner nodes of a level, as hexadecimal digits, as `page`. */
  nodePage(level: number, from: number, limit: number): readonly string[];
  /** As `page`, unchecked. */
  storedPage(from: number, limit: number): readonly StoredEntry[];
  /** What the storage finds wrong with itself. */
  storageFaults(): readonly string[];
  /** Which of its tables, indexes and triggers are not as they were made. */
  schemaFaults(): readonly string[];
  /** Called once. */
  close(): void;
};
