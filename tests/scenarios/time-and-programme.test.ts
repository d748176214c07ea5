import type { CorrectionInput } from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { appoint, CLERK, consolidate, establish, post, rename } from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { must } from '../support/results.ts';
import { scene } from '../support/scene.ts';
import { order, programme, scenario, under } from './scenario.ts';

scenario('7. A pilot for a time, extended, and lapsed without an outcome', {
  given: [programme('offices')],
  when: [
    order('RequestPilotLeave', '2018-06-01', {
      programmeId: 'offices',
      leaveId: 'pilot',
      matter: 'Hợp nhất ba văn phòng',
    }),
    order('GrantPilotLeave', '2019-01-01', { programmeId: 'offices', leaveId: 'pilot', until: '2019-12-31' }),
  ],
  thenSeen: async ({ on, ledger }) => {
    expect((await on('2019-06-01')).programmes.get('offices')?.pilotLeaves).toMatchObject([
      { status: { value: 'granted' }, until: '2019-12-31' },
    ]);
    const kinds = async (day: string) => (await ledger.findings({ on: day })).groups.map(({ kind }) => kind);
    // A lapse is what a query finds, not a silent change.
    expect(await kinds('2019-12-31')).not.toContain('PilotNotReviewed');
    expect(await kinds('2020-01-02')).toContain('PilotNotReviewed');
    expect((await on('2020-01-02')).programmes.get('offices')?.pilotLeaves).toMatchObject([
      { status: { value: 'granted' } },
    ]);
    must(
      await ledger.execute(
        order('ExtendPilotLeave', '2019-12-31', { programmeId: 'offices', leaveId: 'pilot', until: '2021-12-31' }),
      ),
    );
    expect(await kinds('2020-01-02')).not.toContain('PilotNotReviewed');
  },
});

scenario('18. In force on one day, operative on another, with a ceremony on a third', {
  given: [establish('a'), establish('b')],
  when: [
    consolidate('m', ['a', 'b'], 'c', {
      effective: '2025-07-01',
      ...under('1679/NQ-UBTVQH15', { signed: '2025-06-16', inForce: '2025-06-16', announced: '2025-06-30' }),
    }),
  ],
  thenSeen: async ({ on, ledger }) => {
    // The chart follows the day on which it operates; the other days are the instrument's.
    expect((await on('2025-06-30')).agencies.get('c')).toBeUndefined();
    expect((await on('2025-07-01')).agencies.get('c')?.begin.effective).toBe('2025-07-01');
    const [row] = await ledger.audit({ instrument: '1679/NQ-UBTVQH15' });
    expect(row?.entry.instruments).toMatchObject([{ inForce: '2025-06-16', announced: '2025-06-30' }]);
  },
});

scenario('19. A late paper: what was true on a day, and what was known on it', {
  given: [establish('a'), post('a#head', 'a', { rank: 'head' }), rename('a', 'Ban A', { effective: '2022-02-01' })],
  when: [appoint('a#head', 'p-1', { effective: '2022-01-01' })],
  thenSeen: async ({ ledger }) => {
    const holders = async (knownAt?: { readonly size: number }) =>
      (await ledger.chart({ on: '2022-01-15', knownAt })).positions.get('a#head')?.holders.length;
    const size = await ledger.size();
    expect([await holders({ size: size - 1 }), await holders()]).toEqual([0, 1]);
  },
});

describe('20. A decision is corrected, withdrawn, annulled or repealed', () => {
  const begun = [establish('a'), rename('a', 'Phòng Nội vu', { effective: '2018-01-01', ...under('7-QĐ') })];
  const about = { kind: 'agency', id: 'a' } as const;
  const frame = { actor: CLERK, instruments: [{ kind: 'decision', number: '8-QĐ' }] };

  const open = async () => {
    const { ledger, store } = await scene(begun);
    const target = (await logOf(store)).findLast(({ type }) => type === 'AgencyRenamed')?.id ?? '';
    const name = async (on: string) => (await ledger.chart({ on })).agencies.get('a')?.name.value;
    const trail = async () => (await ledger.audit({ agency: 'a' })).map(({ entry }) => entry.type);
    return { ledger, target, name, trail };
  };

  it('corrected: a clerical error is set right, from the start', async () => {
    const { ledger, target, name, trail } = await open();
    const data = { agencyId: 'a', name: 'Phòng Nội vụ', translations: [] };
    const command: CorrectionInput = {
      ...frame,
      command: 'CorrectEntries',
      data: { about, reason: 'Sai chính tả', entries: [{ entryId: target, data }] },
    };
    must(await ledger.execute(command));
    expect(await name('2018-01-01')).toBe('Phòng Nội vụ');
    expect(await trail()).toEqual(['AgencyEstablished', 'AgencyRenamed', 'EntryCorrected']);
  });

  it.each(['withdrawn', 'annulled'] as const)('%s: it counts for nothing, and the trail shows both', async (kind) => {
    const { ledger, target, name, trail } = await open();
    must(
      await ledger.execute({
        ...frame,
        command: 'AnnulEntries',
        data: { about, kind, reason: 'Trái thẩm quyền', entryIds: [target] },
      }),
    );
    expect(await name('2018-01-01')).toBe('Cơ quan a');
    expect(await trail()).toEqual(['AgencyEstablished', 'AgencyRenamed', 'EntryAnnulled']);
  });

  it('repealed: it ends from a day on, by a new change', async () => {
    const { ledger, name, trail } = await open();
    must(await ledger.execute(rename('a', 'Cơ quan a', { effective: '2020-01-01', ...under('9-QĐ') })));
    expect([await name('2019-12-31'), await name('2020-01-01')]).toEqual(['Phòng Nội vu', 'Cơ quan a']);
    expect(await trail()).toEqual(['AgencyEstablished', 'AgencyRenamed', 'AgencyRenamed']);
  });
});

scenario('23. A joint agency in the district has two parents in a province that is not merged', {
  given: [
    establish('province/org', { data: { level: 'province' } }),
    establish('province/home', { data: { level: 'province', bloc: 'state' } }),
    establish('district/org', { data: { lines: [{ line: 'party', parentId: 'province/org' }] } }),
    establish('district/home', { data: { bloc: 'state', lines: [{ line: 'state', parentId: 'province/home' }] } }),
  ],
  when: [consolidate('m', ['district/org', 'district/home'], 'district/joint', { effective: '2018-01-01' })],
  thenSeen: async ({ on }) => {
    expect((await on('2018-01-01')).agencies.get('district/joint')?.lines).toMatchObject([
      { line: 'party', parentId: 'province/org' },
      { line: 'state', parentId: 'province/home' },
    ]);
  },
});
