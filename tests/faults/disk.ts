/** A call that changes a file, as strace saw it. */
export type DiskCall =
  | { readonly call: 'write'; readonly file: string; readonly offset: number; readonly data: Buffer }
  | { readonly call: 'truncate'; readonly file: string; readonly size: number }
  | { readonly call: 'sync'; readonly file: string }
  | { readonly call: 'remove'; readonly file: string };

type Pending = Extract<DiskCall, { call: 'write' | 'truncate' }>;
type File = { onDisk: Buffer; pending: Pending[] };

const SECTOR = 512;

/**
 * A disk that keeps what was synced. Of what was written since, a loss of power leaves nothing, or any of the sectors. It knows of
 * contents only: a file that was made or removed stays so.
 */
export const createDisk = (initial: ReadonlyMap<string, Buffer>) => {
  const files = new Map<string, File>([...initial].map(([name, onDisk]) => [name, { onDisk, pending: [] }]));

  const fileOf = (name: string): File => {
    const file = files.get(name) ?? { onDisk: Buffer.alloc(0), pending: [] };
    files.set(name, file);
    return file;
  };

  return {
    apply(call: DiskCall): void {
      const file = fileOf(call.file);
      if (call.call === 'remove') files.delete(call.file);
      else if (call.call === 'sync') {
        file.onDisk = changed(file.onDisk, file.pending);
        file.pending = [];
      } else file.pending.push(call);
    },
    /** What the files hold after the power was cut now. @param keep says of each unsynced sector whether it reached the disk */
    afterPowerCut(keep: () => boolean): ReadonlyMap<string, Buffer> {
      const left = new Map<string, Buffer>();
      for (const [name, { onDisk, pending }] of files) {
        const kept = pending.flatMap(sectorsOf).filter(keep);
        left.set(name, changed(onDisk, kept));
      }
      return left;
    },
  };
};

/** The content after the changes, one after the other. */
const changed = (content: Buffer, changes: readonly Pending[]): Buffer => {
  const ends = changes.map((change) => (change.call === 'write' ? change.offset + change.data.length : change.size));
  const result = Buffer.alloc(Math.max(content.length, ...ends));
  content.copy(result);
  let length = content.length;
  for (const change of changes) {
    if (change.call === 'write') {
      change.data.copy(result, change.offset);
      length = Math.max(length, change.offset + change.data.length);
    } else {
      // What is cut off is gone: a file that grows again has zeros there.
      result.fill(0, change.size);
      length = change.size;
    }
  }
  return result.subarray(0, length);
};

const sectorsOf = (change: Pending): readonly Pending[] => {
  if (change.call === 'truncate') return [change];
  const parts: Pending[] = [];
  const { offset, data } = change;
  for (let start = offset; start < offset + data.length; ) {
    const end = Math.min(offset + data.length, (Math.floor(start / SECTOR) + 1) * SECTOR);
    parts.push({ ...change, offset: start, data: data.subarray(start - offset, end - offset) });
    start = end;
  }
  return parts;
};
