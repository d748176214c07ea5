import { describe, expect, it } from 'vitest';
import { consolidate, establish, type Given, rename } from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { scene } from '../support/scene.ts';
import { inFile, inMemory } from './stores.ts';

const lineOf = (command: Given): string => JSON.stringify(command);
const importer = { actor: 'importer' };

const [a, b, merger] = [
  establish('a', { id: 'line-1' }),
  establish('b', { id: 'line-2' }),
  consolidate('m', ['a', 'b'], 'c', { id: 'line-3', effective: '2018-01-01' }),
];
const good = [a, b, merger];
const broken = lineOf(rename('nowhere', 'Không có'));

/** Two bad lines, the 4th and the 7th, among three good ones, with blank lines between. */
const mixed = [lineOf(a), '', '  ', broken, lineOf(b), '', '{', lineOf(merger), ''];

describe('an import with bad lines', () => {
  it('stops at the first of them, and what came before it stays recorded', async () => {
    const { ledger } = await scene();

    const report = await ledger.import([mixed.join('\n')], { ...importer, onError: 'stop' });

    expect(report).toMatchObject({ commands: 2, executed: 1, entries: 1, stopped: true });
    expect(report.refused.map(({ line, refusal }) => [line, refusal.code])).toEqual([[4, 'UnknownAgency']]);
    expect([...(await ledger.chart({ on: '2020-01-01' })).agencies.keys()]).toEqual(['a']);
  });

  it('stops unless told otherwise', async () => {
    const { ledger } = await scene();
    expect(await ledger.import([mixed.join('\n')], importer)).toMatchObject({ commands: 2, stopped: true });
  });

  it('skips them when told so, and carries out the others', async () => {
    const { ledger } = await scene();

    const report = await ledger.import([mixed.join('\n')], { ...importer, onError: 'skip' });

    expect(report).toMatchObject({ commands: 5, executed: 3, stopped: false });
    expect(report.refused.map(({ line, refusal }) => [line, refusal.code])).toEqual([
      [4, 'UnknownAgency'],
      [7, 'MalformedLine'],
    ]);
    expect([...(await ledger.chart({ on: '2020-01-01' })).agencies.keys()]).toEqual(['a', 'b', 'c']);
    expect(report.entries).toBe(await ledger.size());
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('counts lines that end in %s as an editor does', async (_name, end) => {
    const { ledger } = await scene();
    const report = await ledger.import([mixed.join(end)], { ...importer, onError: 'skip' });
    expect(report).toMatchObject({ commands: 5, executed: 3 });
    expect(report.refused.map(({ line }) => line)).toEqual([4, 7]);
  });

  it('reports after each line, refused and blank ones too', async () => {
    const { ledger } = await scene();
    const lines: number[] = [];
    await ledger.import([mixed.join('\n')], { ...importer, onError: 'skip', onLine: ({ line }) => lines.push(line) });
    expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('an import', () => {
  it('repeated changes nothing and says so', async () => {
    const { ledger, store } = await scene();
    const file = good.map(lineOf).join('\n');
    const first = await ledger.import([file], importer);
    const before = await logOf(store);

    const second = await ledger.import([file], importer);

    expect(first).toMatchObject({ executed: 3, repeated: 0, refused: [] });
    expect(second).toEqual({
      commands: 3,
      executed: 0,
      repeated: 3,
      entries: 0,
      refused: [],
      warned: [],
      stopped: false,
    });
    expect(await logOf(store)).toEqual(before);
  });

  it('with an id that was used for another command is refused with its line, and changes nothing', async () => {
    const { ledger, store } = await scene([a]);
    const before = await logOf(store);
    const other = establish('b', { id: 'line-1' });

    const report = await ledger.import([[a, other].map(lineOf).join('\n')], importer);

    expect(report).toMatchObject({ repeated: 1, executed: 0, stopped: true });
    expect(report.refused.map(({ line, refusal }) => [line, refusal.code])).toEqual([[2, 'IdReused']]);
    expect(await logOf(store)).toEqual(before);
  });

  it.each([
    ['in memory', inMemory],
    ['in a file', inFile],
  ])('that is only rehearsed stores nothing %s and reports what the import then reports', async (_where, open) => {
    await using bench = await open([establish('z'), rename('z', 'Cơ quan khác', { effective: '2016-01-01' })]);
    const before = await bench.stored();
    const options = { ...importer, onError: 'skip' } as const;

    const rehearsed = await bench.ledger.import([mixed.join('\n')], { ...options, dryRun: true });

    expect(await bench.stored()).toEqual(before);
    expect(await bench.ledger.size()).toBe(2);
    expect((await bench.ledger.chart({ on: '2020-01-01' })).agencies.has('c')).toBe(false);
    expect(rehearsed.refused).toHaveLength(2);
    expect(await bench.ledger.import([mixed.join('\n')], options)).toEqual(rehearsed);
    expect(await bench.stored()).not.toEqual(before);
  });

  it('takes lines that are cut anywhere, in a buffer that is used again', async () => {
    const bytes = Buffer.from(`\ufeff${good.map(lineOf).join('\n')}`);
    async function* inPieces(size: number) {
      const buffer = Buffer.alloc(size);
      for (let start = 0; start < bytes.length; start += size) {
        const length = bytes.copy(buffer, 0, start, start + size);
        yield buffer.subarray(0, length);
      }
    }
    // 1, 2 and 3 bytes cut through every letter of Vietnamese.
    for (const size of [1, 2, 3, 7, 4096]) {
      const { ledger } = await scene();
      expect(await ledger.import(inPieces(size), importer)).toMatchObject({ executed: 3, refused: [] });
      expect((await ledger.chart({ on: '2020-01-01' })).agencies.get('c')?.name.value).toBe('Cơ quan c');
    }
  });

  it('does not hold a line that is too long', async () => {
    const { ledger } = await scene([establish('z')]);
    const [piece, pieces] = [Buffer.alloc(4096, 'x'), (64 * 1024 * 1024) / 4096];
    let [held, start] = [0, 0];
    async function* source() {
      start = process.memoryUsage().arrayBuffers;
      for (let count = 0; count < pieces; count += 1) {
        if (count % 256 === 0) held = Math.max(held, process.memoryUsage().arrayBuffers - start);
        yield piece;
      }
      yield `\n${lineOf(establish('a'))}`;
    }

    const report = await ledger.import(source(), { ...importer, onError: 'skip' });

    expect(report.refused.map(({ line, refusal }) => [line, refusal.code])).toEqual([[1, 'LineTooLong']]);
    expect(report.executed).toBe(1);
    // The line has 64 MiB; one of the allowed length has 1 MiB.
    expect(held).toBeLessThan(8 * 1024 * 1024);
  });

  it('takes a line of exactly the longest length and none that is a byte longer', async () => {
    const { ledger } = await scene();
    const line = lineOf(establish('a', { id: 'first' }));
    const padded = (length: number): string => line + ' '.repeat(length - Buffer.byteLength(line));

    const report = await ledger.import([`${padded(1_048_577)}\n${padded(1_048_576)}\n`], {
      ...importer,
      onError: 'skip',
    });

    expect(report.refused.map(({ line, refusal }) => [line, refusal.code])).toEqual([[1, 'LineTooLong']]);
    expect(report.executed).toBe(1);
  });
});
