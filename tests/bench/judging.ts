/**
 * How long it takes to judge a command: at the end of the log and in the middle of it, on a chart of many positions, and how an
 * import against the order of days grows. Run with `pnpm bench:judging`.
 */
import type { CommandInput, LedgerEntry } from '@orgledger/domain';
import { allowAll, type Ledger, openLedger } from '@orgledger/ledger';
import { createChartIndex } from '@orgledger/projections';
import { memoryStore } from '@orgledger/store/memory';
import { judge } from '../../packages/ledger/src/judge/judge.ts';

const POSITIONS = Number(process.env['POSITIONS'] ?? 100_000);
const PER_AGENCY = 20;
const REPEATS = 51;
const IMPORTS = [500, 1_000, 2_000];
const RATIO = 5;

const profile = { kind: 'office', level: 'district', bloc: 'state', focalPoint: true, lines: [], translations: [] };
const dayOf = (number: number): string => new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);

/** An entry as it lies in a log. */
const entryOf = (index: number, type: string, data: object, effective: string): LedgerEntry =>
  // The bench writes what the schemas would let through; checking it is not what is measured here.
  ({
    id: `00000000-0000-5000-8000-${String(index).padStart(12, '0')}`,
    type,
    data: { ...data, effective, order: 0, instruments: [] },
    metadata: {},
    stream: 'bench',
    revision: index,
    index,
    recordedAt: '2026-01-01T00:00:00.000Z',
  }) as unknown as LedgerEntry;

const agencyEntry = (index: number, number: number): LedgerEntry =>
  entryOf(index, 'AgencyEstablished', { agencyId: `a-${number}`, name: `Agency ${number}`, ...profile }, dayOf(number));
const positionEntry = (index: number, number: number, place: number, effective: string): LedgerEntry => {
  const position = {
    positionId: `p-${number}-${place}`,
    agencyId: `a-${number}`,
    rank: 'staff',
    capacity: 1,
    titles: [],
  };
  return entryOf(index, 'PositionEstablished', position, effective);
};

/** The milliseconds that an act takes, in the middle of several tries. */
const median = (act: () => void): number => {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(REPEATS / 2)] ?? Number.NaN;
};

const judging = (): boolean => {
  const index = createChartIndex();
  const agencies = Math.ceil(POSITIONS / PER_AGENCY);
  let size = 0;
  // Agencies begin one a day; then each gets one position after the other, spread over all the days that follow.
  for (let number = 0; number < agencies; number += 1) index.insert(agencyEntry(size++, number));
  for (let place = 0; place < PER_AGENCY; place += 1) {
    for (let number = 0; number < agencies; number += 1) {
      index.insert(positionEntry(size++, number, place, dayOf(agencies * (place + 1) + number)));
    }
  }
  const middle = Math.floor(agencies / 2);
  const judged = (effective: string): number =>
    median(() => {
      const refusal = judge(index, [positionEntry(size, middle, PER_AGENCY, effective)]);
      if (refusal !== undefined) throw new Error(refusal.message);
    });
  // Once for the compiler to warm up.
  judged(dayOf(agencies + middle));
  const atEnd = judged(dayOf(agencies * (PER_AGENCY + 1)));
  console.log(`judging on ${size - agencies} positions: ${(atEnd * 1000).toFixed(0)} us at the end of the log`);
  let typical = 0;
  // What is folded again is what the command's own agency has later, so that is what the time goes by.
  for (const later of [0, 1, PER_AGENCY / 2, PER_AGENCY]) {
    const late = judged(dayOf(agencies * (PER_AGENCY - later + 1) + middle - 1));
    if (later <= 1) typical = Math.max(typical, late / atEnd);
    console.log(
      `  retroactive, with ${later} later entries of the same agency: ${(late * 1000).toFixed(0)} us, ` +
        `${(late / atEnd).toFixed(1)} times as long`,
    );
  }
  console.log(`  with at most 1 later entry ${typical.toFixed(1)} times as long; the target is ${RATIO}`);
  return typical <= RATIO;
};

/** A history in which agencies begin, get posts and are renamed, the latest day first. */
const backwards = (count: number): readonly CommandInput[] => {
  const frame = (number: number) => ({ id: `c-${number}`, actor: 'bench', effective: dayOf(number) });
  const { lines: _lines, translations: _translations, ...own } = profile;
  return Array.from({ length: count }, (_, number): CommandInput => {
    const agencyId = `a-${number}`;
    const data = { agencyId, name: `Agency ${number}`, ...own, bloc: 'state' as const };
    return { ...frame(count - number), command: 'EstablishAgency', data };
  });
};

const milliseconds = async (ledger: Ledger, commands: readonly CommandInput[]): Promise<number> => {
  const start = performance.now();
  const report = await ledger.import([commands.map((one) => JSON.stringify(one)).join('\n')], { actor: 'bench' });
  if (report.executed !== commands.length) throw new Error('the bench imports legal commands only');
  return performance.now() - start;
};

const importing = async (): Promise<void> => {
  console.log('import in memory, in the order of days and against it:');
  for (const count of IMPORTS) {
    const commands = backwards(count);
    const [forwards, against] = [commands.toReversed(), commands];
    const times: number[] = [];
    for (const order of [forwards, against]) {
      const ledger = await openLedger({ store: memoryStore(), authorise: allowAll });
      times.push(await milliseconds(ledger, order));
      await ledger.close();
    }
    const [with_ = 0, reversed = 0] = times;
    console.log(
      `  ${count}: ${with_.toFixed(0)} ms, ${reversed.toFixed(0)} ms; ${((reversed / count) * 1000).toFixed(0)} us a command`,
    );
  }
};

const reached = judging();
await importing();
if (!reached) process.exitCode = 1;
