import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { leafHashHex, leafOf, type NewEntry } from '@orgledger/store';
import { verifyLog } from '@orgledger/store/integrity';
import { sqliteStore } from '@orgledger/store/sqlite';

// pnpm bench:integrity [--entries N]: what the integrity log costs, as ratios against a baseline in the same run.

const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: { entries: { type: 'string', default: '1000000' } },
});
const ENTRIES = Number(values.entries);
const BATCH = 100;
const validator = { check: () => {}, read: <T>(content: T): T => content };

const uuid = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
/** An entry of the usual size: some 700 bytes. */
const entry = (number: number): NewEntry => ({
  id: uuid(number + 1),
  type: 'PositionEstablished',
  version: 1,
  recordedAt: '2018-02-28T08:30:00.000Z',
  data: {
    positionId: `ha-long/org-home#${number}`,
    agencyId: 'ha-long/org-home',
    titles: ['Phó Trưởng Ban Tổ chức', 'Phó Trưởng phòng Nội vụ'],
    capacity: 1,
    effective: '2018-03-09',
    order: 0,
    instruments: [{ number: '922-QĐ/TU', kind: 'decision', issuer: 'Ban Thường vụ Tỉnh ủy Quảng Ninh' }],
    provenance: { mark: 'stated', note: 'Thành ủy Hạ Long hợp nhất Ban Tổ chức với Phòng Nội vụ' },
  },
  metadata: { actor: 'clerk-1', commandId: uuid(number), commandHash: '0'.repeat(64) },
});

const timed = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};
const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
const ratio = (name: string, measured: number, baseline: string, base: number, atMost?: number): void => {
  const bound = atMost === undefined ? '' : `, at most ${atMost}`;
  console.log(
    `${name}: ${(measured / base).toFixed(2)}x ${baseline}${bound} (${Math.round(measured)} ms against ${Math.round(base)} ms)`,
  );
};

const folder = await mkdtemp(join(tmpdir(), 'orgledger-bench-'));
try {
  // Interleaved rounds: raw inserts of the same bytes, and appends through the store, in single commits and in batches.
  const rounds = 5;
  for (const [size, commits, name, atMost] of [
    [1, 400, 'SQLite append, one entry a commit, synchronous=FULL, with the tree', 1.3],
    [BATCH, 100, 'SQLite append, batches of 100, with the tree', 3],
  ] as const) {
    const store = await sqliteStore(join(folder, `append-${size}.db`))({ validator });
    const raw = new DatabaseSync(join(folder, `raw-${size}.db`));
    raw.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entries (idx INTEGER PRIMARY KEY, leaf TEXT)',
    );
    const insert = raw.prepare('INSERT INTO entries (leaf) VALUES (?)');
    const [ours, theirs]: [number[], number[]] = [[], []];
    let next = 0;
    for (let round = 0; round < rounds; round += 1) {
      const batches = Array.from({ length: commits }, (_, commit) =>
        Array.from({ length: size }, (_unused, place) => entry(next + commit * size + place)),
      );
      const leaves = batches.map((batch) =>
        batch.map((one, place) =>
          leafOf(one, { ledgerId: store.ledgerId, stream: 'agency-a', revision: next + place }),
        ),
      );
      theirs.push(
        await timed(() => {
          for (const batch of leaves) {
            raw.exec('BEGIN IMMEDIATE');
            for (const leaf of batch) insert.run(leaf);
            raw.exec('COMMIT');
          }
        }),
      );
      ours.push(
        await timed(async () => {
          for (const batch of batches) {
            await store.append('agency-a', batch, { expectedRevision: next === 0 ? 'none' : next - 1 });
            next += size;
          }
        }),
      );
    }
    ratio(name, median(ours), 'raw insert and commit of the same bytes', median(theirs), atMost);
    raw.close();
    await store.close();
  }

  const path = join(folder, 'large.db');
  const store = await sqliteStore(path)({ validator });
  const filling = await timed(async () => {
    for (let next = 0; next < ENTRIES; next += 1_000) {
      const batch = Array.from({ length: Math.min(1_000, ENTRIES - next) }, (_, place) => entry(next + place));
      const stream = `agency-${(next / 1_000) % 500}`;
      const last = (await store.readStream(stream, { direction: 'backwards', maxCount: 1 })).entries[0]?.revision;
      await store.append(stream, batch, { expectedRevision: last ?? 'none' });
    }
  });
  console.log(`a ledger of ${ENTRIES} entries, filled in ${Math.round(filling / 1000)} s`);

  const texts: string[] = [];
  for await (const page of store.integrity.stored({ upTo: Math.min(ENTRIES, 200_000) })) {
    for (const { leaf } of page) texts.push(String(leaf));
  }
  const [parsing, hashing]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    parsing.push(await timed(() => texts.map((text) => JSON.parse(text)).length));
    hashing.push(await timed(() => texts.map(leafHashHex).length));
  }
  const scale = ENTRIES / texts.length;
  const verifying = await timed(async () => {
    const { ok } = await verifyLog(store);
    if (!ok) throw new Error('the log is not sound');
  });
  ratio(`verify ${ENTRIES} entries`, verifying, 'JSON.parse of them', median(parsing) * scale, 5);
  ratio(`verify ${ENTRIES} entries`, verifying, 'hashing of them', median(hashing) * scale);
  await store.close();

  console.log('\norgledger verify, as an auditor runs it:');
  const bin = fileURLToPath(new URL('../../packages/cli/src/bin.ts', import.meta.url));
  await new Promise((resolve) =>
    spawn(process.execPath, [bin, 'verify', '--db', path], { stdio: 'inherit' }).on('close', resolve),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
