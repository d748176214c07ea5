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
        for (const change of file.pending) file.onDisk = changed(file.onDisk, change);
        file.pending = [];
      } else file.pending.push(call);
    },
    /** What the files hold after the power was cut now. @param keep says of each unsynced sector whether it reached the disk */
    afterPowerCut(keep: () => boolean): ReadonlyMap<string, Buffer> {
      const left = new Map<string, Buffer>();
      for (const [name, { onDisk, pending }] of files) {
        let content = onDisk;
        for (const change of pending)
          for (const part of sectorsOf(change)) if (keep()) content = changed(content, part);
        left.set(name, content);
      }
      return left;
    },
  };
};

const changed = (content: Buffer, change: Pending): Buffer => {
  if (change.call === 'truncate') {
    return change.size <= content.length
      ? Buffer.from(content.subarray(0, change.size))
      : Buffer.concat([content, Buffer.alloc(change.size - content.length)]);
  }
  const { offset, data } = change;
  const grown = Buffer.alloc(Math.max(content.length, offset + data.length));
  content.copy(grown);
  data.copy(grown, offset);
  return grown;
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
