import type { AuditSubject } from '@orgledger/ledger';
import { describe, expect, it } from 'vitest';
import { auditCsv, auditJson, auditText } from '../../packages/cli/src/render/audit.ts';
import { abolish, appoint, CLERK, establish, type Given, post, setQuota } from '../support/commands.ts';
import { scene } from '../support/scene.ts';

const basis = { actor: CLERK, effective: '2018-01-01' } as const;
const note = (about: Extract<Given, { command: 'RecordNote' }>['data']['about']): Given => ({
  ...basis,
  command: 'RecordNote',
  data: {
    about,
    topic: 'members',
    text: 'Quản lý hơn 18.000 đảng viên',
    figures: [
      { name: 'Đảng viên', figure: { kind: 'at-least', value: 18_000 } },
      { name: 'Chi bộ', figure: { kind: 'unknown' } },
    ],
  },
});

const trail = async (subject: AuditSubject, ...history: readonly Given[]) =>
  (await scene(history)).ledger.audit(subject);

describe('an audit trail', () => {
  it('has the data of each entry, in the shape of its type', async () => {
    const rows = await trail(
      { agency: 'a' },
      establish('a'),
      abolish('a', { reason: 'Hết nhiệm vụ', rest: { kind: 'outside', name: 'Bộ' }, order: 2 }),
    );
    const [ended] = rows.flatMap(({ entry }) => (entry.type === 'AgencyAbolished' ? [entry] : []));
    expect(ended).toMatchObject({ effective: '2015-01-01', order: 2 });
    // What every entry says has its own place.
    expect(ended?.data).toEqual({
      agencyId: 'a',
      reason: 'Hết nhiệm vụ',
      rest: { kind: 'outside', name: 'Bộ' },
      functions: [],
      staff: [],
    });
    const [json] = JSON.parse(auditJson(rows)).slice(-1);
    expect(json.entry.data).toEqual(ended?.data);
  });

  it.each([
    ['agency', { agency: 'a' }, { kind: 'agency', id: 'a' }],
    ['position', { position: 'p' }, { kind: 'position', id: 'p' }],
    ['merger', { merger: 'm' }, { kind: 'merger', id: 'm' }],
    ['programme', { programme: 's' }, { kind: 'programme', id: 's' }],
  ] as const)('of a %s has the notes about it, with topic, text and figures', async (_kind, subject, about) => {
    const rows = await trail(
      subject,
      establish('a'),
      establish('b'),
      post('p', 'a'),
      {
        ...basis,
        command: 'ProposeMerger',
        data: { mergerId: 'm', shape: 'absorption', predecessors: [{ agencyId: 'a' }], successor: { agencyId: 'b' } },
      },
      { ...basis, command: 'AdoptScheme', data: { programmeId: 's', title: 'Đề án', mergers: [] } },
      note(about),
    );
    const row = rows.at(-1);
    expect(row).toMatchObject({
      changes: [],
      entry: { type: 'NoteRecorded', data: { topic: 'members', figures: [{ name: 'Đảng viên' }, { name: 'Chi bộ' }] } },
    });
    expect(new Map(row?.said.map(({ field, value }) => [field, value]))).toEqual(
      new Map([
        ['topic', 'members'],
        ['text', 'Quản lý hơn 18.000 đảng viên'],
        ['figures[Đảng viên]', 'at least 18000'],
        ['figures[Chi bộ]', 'unknown'],
      ]),
    );
    const text = auditText(rows);
    expect(text).toContain('  said: text = Quản lý hơn 18.000 đảng viên');
    expect(text).toContain('  said: figures[Đảng viên] = at least 18000');
    expect(auditCsv(rows)).toContain(',said,text,,Quản lý hơn 18.000 đảng viên');
  });

  it('does not say again what shows as a change', async () => {
    const rows = await trail(
      { agency: 'a' },
      establish('a', { data: { translations: [{ language: 'en', name: 'Office' }] } }),
      setQuota('a', 20),
      setQuota('a', 15, { from: 20 }),
      post('p', 'a'),
      abolish('a', { reason: 'Hết nhiệm vụ', rest: { kind: 'unknown' } }),
    );
    expect(rows.map(({ entry, said }) => [entry.type, said])).toEqual([
      ['AgencyEstablished', [{ field: 'translations[en]', value: 'Office' }]],
      ['StaffingQuotaSet', []],
      ['StaffingQuotaSet', []],
      ['PositionEstablished', []],
      ['AgencyAbolished', [{ field: 'rest', value: 'unknown' }]],
    ]);
    expect(auditText(rows)).toContain('agency:a end.reason: - -> Hết nhiệm vụ');
  });

  it('tells how somebody came into a post', async () => {
    const rows = await trail({ person: 'p-1' }, establish('a'), post('p', 'a'), appoint('p', 'p-1'));
    expect(rows.at(-1)?.said).toEqual([{ field: 'basis', value: 'appointed' }]);
  });

  it('shows each review, though two may be alike', async () => {
    const review = (reviewId: string): Given => ({
      ...basis,
      command: 'HoldReview',
      data: { programmeId: 's', reviewId, stage: 'preliminary', findings: ['Ưu điểm'] },
    });
    const scheme: Given = { ...basis, command: 'AdoptScheme', data: { programmeId: 's', title: 'Đề án', mergers: [] } };
    const rows = await trail({ programme: 's' }, scheme, review('one'), review('two'));
    expect(rows.at(-1)?.changes).toContainEqual({
      subject: 'programme:s',
      field: 'reviews[two].findings[Ưu điểm]',
      from: undefined,
      to: 'yes',
    });
  });

  it('cuts a long list in the text, and has it whole as JSON', async () => {
    const figures = Array.from({ length: 9 }, (_, index) => ({
      name: `Số ${index}`,
      figure: { kind: 'exactly' as const, value: index },
    }));
    const rows = await trail({ agency: 'a' }, establish('a'), {
      ...basis,
      command: 'RecordNote',
      data: { about: { kind: 'agency', id: 'a' }, topic: 'counts', text: 'Các con số', figures },
    });
    const text = auditText(rows);
    expect(text).toContain('  said: figures[Số 4] = 4\n  said: figures: 4 more');
    expect(text).not.toContain('Số 5');
    expect(auditJson(rows)).toContain('Số 8');
  });

  it.each([{}, { agency: undefined }, { agency: 'a', person: 'p' }, { town: 'a' }])(
    'is not asked of %j',
    async (subject) => {
      const { ledger } = await scene([establish('a')]);
      // As a caller without types can.
      await expect(ledger.audit(subject as never)).rejects.toMatchObject({ code: 'InvalidQuery', field: 'subject' });
    },
  );
});
