import type { LedgerEntry, MergerId, PilotLeaveRecord, ProgrammeEvent, ProgrammeRecord } from '@orgledger/domain';
import { NotApplicable } from './not-applicable.ts';
import type { Staging } from './staging.ts';

/** What a programme's own events change on the chart. */
export const applyProgrammeEvent = (chart: Staging, entry: LedgerEntry<ProgrammeEvent>): void => {
  if (!isProgrammeFact(entry)) return;
  if (entry.type === 'SchemeDrafted' || entry.type === 'SchemeAdopted') {
    const { programmeId, title, mergers } = entry.data;
    const known = chart.programmes.get(programmeId) ?? emptyProgramme(programmeId);
    chart.put({ ...known, mergers: withPlanned(known, mergers), title: { value: title, by: entry.id } });
    return;
  }
  const programme = programmeOf(chart, entry.data.programmeId);
  chart.put({ ...programme, ...changed(programme, entry) });
};

type Fact = Extract<ProgrammeEvent, { data: { programmeId: string } }>;
type Entry = LedgerEntry<Exclude<Fact, { type: 'SchemeDrafted' | 'SchemeAdopted' }>>;

const isProgrammeFact = (entry: LedgerEntry<ProgrammeEvent>): entry is LedgerEntry<Fact> => 'programmeId' in entry.data;

const changed = (programme: ProgrammeRecord, entry: Entry): Partial<ProgrammeRecord> => {
  const by = entry.id;
  switch (entry.type) {
    case 'MergersPlanned':
      return { mergers: withPlanned(programme, entry.data.mergers) };
    case 'IssueRaised': {
      const { issueId, topic, name, awaiting, note } = entry.data;
      return { issues: [...programme.issues, { issueId, topic, name, awaiting, note, resolved: undefined, by }] };
    }
    case 'IssueResolved': {
      const open = programme.issues.find((one) => one.issueId === entry.data.issueId && one.resolved === undefined);
      return { issues: changeOne(programme.issues, open, { resolved: { outcome: entry.data.outcome, by } }) };
    }
    case 'ConsultationOpened': {
      const { consultationId, subject, mergers, consulted } = entry.data;
      const opened = { consultationId, subject, mergers, consulted, opinions: [], closed: undefined, by };
      return { consultations: [...programme.consultations, opened] };
    }
    case 'OpinionRecorded': {
      const { from, opinion } = entry.data;
      const found = programme.consultations.find((one) => one.consultationId === entry.data.consultationId);
      const opinions = [...(found?.opinions ?? []), { from, opinion, by }];
      return { consultations: changeOne(programme.consultations, found, { opinions }) };
    }
    case 'ConsultationClosed': {
      const found = programme.consultations.find((one) => one.consultationId === entry.data.consultationId);
      return {
        consultations: changeOne(programme.consultations, found, { closed: { outcome: entry.data.outcome, by } }),
      };
    }
    case 'PilotLeaveRequested': {
      const { leaveId, matter, addressee } = entry.data;
      const requested = { leaveId, matter, addressee, status: { value: 'requested', by }, until: undefined } as const;
      return { pilotLeaves: [...programme.pilotLeaves, requested] };
    }
    case 'PilotLeaveGranted':
    case 'PilotLeaveExtended':
      return withLeave(programme, entry.data.leaveId, { status: { value: 'granted', by }, until: entry.data.until });
    case 'PilotLeaveRefused':
      return withLeave(programme, entry.data.leaveId, {
        status: { value: 'refused', reason: entry.data.reason, by },
      });
    case 'PilotLeaveSuspended':
      return withLeave(programme, entry.data.leaveId, {
        status: { value: 'suspended', reason: entry.data.reason, by },
      });
    case 'PilotLeaveEnded':
      return withLeave(programme, entry.data.leaveId, {
        status: { value: 'ended', outcome: entry.data.outcome, by },
      });
    case 'MoratoriumDeclared': {
      const { moratoriumId, scope, kinds, levels, blocs, exemptions, effective: declared } = entry.data;
      const one = { moratoriumId, declared, scope, kinds, levels, blocs, exemptions, lifted: undefined, by };
      return { moratoria: [...programme.moratoria, one] };
    }
    case 'MoratoriumLifted': {
      const found = programme.moratoria.find((one) => one.moratoriumId === entry.data.moratoriumId);
      const lifted = { effective: entry.data.effective, reason: entry.data.reason, by };
      return { moratoria: changeOne(programme.moratoria, found, { lifted }) };
    }
    case 'DirectiveIssued': {
      const { directiveId, subject, addressees } = entry.data;
      return { directives: [...programme.directives, { directiveId, subject, addressees, complied: [], by }] };
    }
    case 'DirectiveComplied':
      return withCompliance(programme, entry);
    case 'ReviewHeld': {
      const { reviewId, stage, findings } = entry.data;
      return { reviews: [...programme.reviews, { reviewId, stage, findings, by }] };
    }
    case 'PrecedentSet':
      return {
        precedentFor: [
          ...programme.precedentFor,
          { programmeId: entry.data.forProgrammeId, note: entry.data.note, by },
        ],
      };
  }
};

/** The list with one element changed. It must be there: what is closed or answered was opened on an earlier day. */
const changeOne = <T>(list: readonly T[], one: T | undefined, fields: Partial<T>): readonly T[] => {
  if (one !== undefined) return list.map((other) => (other === one ? { ...one, ...fields } : other));
  throw new NotApplicable({ ids: [], message: 'what this refers to is not open on that day; date this later' });
};

const withPlanned = (
  programme: ProgrammeRecord,
  mergers: readonly { readonly mergerId: MergerId; readonly group?: string | undefined }[],
): ProgrammeRecord['mergers'] => {
  const known = new Set(programme.mergers.map(({ mergerId }) => mergerId));
  const more = mergers.filter(({ mergerId }) => !known.has(mergerId));
  return [...programme.mergers, ...more.map(({ mergerId, group }) => ({ mergerId, group }))];
};

const withLeave = (programme: ProgrammeRecord, leaveId: string, fields: Partial<PilotLeaveRecord>) => ({
  pilotLeaves: changeOne(
    programme.pilotLeaves,
    programme.pilotLeaves.find((one) => one.leaveId === leaveId),
    fields,
  ),
});

const withCompliance = (programme: ProgrammeRecord, entry: Extract<Entry, { type: 'DirectiveComplied' }>) => {
  const { directiveId, addressee, how } = entry.data;
  const directive = programme.directives.find((one) => one.directiveId === directiveId);
  if (directive !== undefined && !directive.addressees.includes(addressee)) {
    throw new NotApplicable({
      ids: [programme.id, directiveId, addressee],
      message: 'the directive was not addressed to that agency; name one of its addressees',
    });
  }
  const complied = [...(directive?.complied ?? []), { addressee, how, by: entry.id }];
  return { directives: changeOne(programme.directives, directive, { complied }) };
};

const emptyProgramme = (id: ProgrammeRecord['id']): ProgrammeRecord => ({
  record: 'programme',
  id,
  title: { value: '', by: '' },
  mergers: [],
  issues: [],
  consultations: [],
  pilotLeaves: [],
  moratoria: [],
  directives: [],
  reviews: [],
  precedentFor: [],
});

const programmeOf = (chart: Staging, id: string): ProgrammeRecord => {
  const programme = chart.programmes.get(id);
  if (programme !== undefined) return programme;
  throw new NotApplicable({
    missing: 'programme',
    ids: [id],
    message: `the programme ${id} has no scheme by then; date this later`,
  });
};
