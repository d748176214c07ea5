import type { ProgrammeSaid } from './said/index.ts';
import { put, type Tables } from './tables.ts';

/** What is said of a programme. */
export const applyProgramme = (t: Tables, said: ProgrammeSaid): void => {
  const { programmeId } = said.data;
  const item = (key: string, state: string) =>
    put(t.items, { programmeId, key, state }, (row) => row.programmeId === programmeId && row.key === key);
  switch (said.command) {
    case 'DraftScheme':
    case 'AdoptScheme':
    case 'PlanMergers': {
      const known = t.programmes.find((row) => row.programmeId === programmeId);
      const title = said.command === 'PlanMergers' ? (known?.title ?? '') : said.data.title;
      const more = (said.data.mergers ?? []).map(({ mergerId }) => mergerId);
      const mergers = [...new Set([...(known?.mergers ?? []), ...more])];
      return put(t.programmes, { programmeId, title, mergers }, (row) => row.programmeId === programmeId);
    }
    case 'OpenConsultation':
      return item(`consultation ${said.data.consultationId}`, 'open');
    case 'RecordOpinion':
      return item(`opinion of ${said.data.from} in ${said.data.consultationId}`, said.data.opinion);
    case 'CloseConsultation':
      return item(`consultation ${said.data.consultationId}`, 'closed');
    case 'RequestPilotLeave':
      return item(`leave ${said.data.leaveId}`, 'requested');
    case 'GrantPilotLeave':
    case 'ExtendPilotLeave':
      return item(`leave ${said.data.leaveId}`, 'granted');
    case 'RefusePilotLeave':
      return item(`leave ${said.data.leaveId}`, 'refused');
    case 'SuspendPilotLeave':
      return item(`leave ${said.data.leaveId}`, 'suspended');
    case 'EndPilotLeave':
      return item(`leave ${said.data.leaveId}`, 'ended');
    case 'DeclareMoratorium':
      return item(`moratorium ${said.data.moratoriumId}`, 'in force');
    case 'LiftMoratorium':
      return item(`moratorium ${said.data.moratoriumId}`, 'lifted');
    case 'IssueDirective':
      for (const addressee of said.data.addressees) item(`directive ${said.data.directiveId} to ${addressee}`, 'open');
      return;
    case 'RecordCompliance':
      return item(`directive ${said.data.directiveId} to ${said.data.addressee}`, 'complied with');
    case 'HoldReview':
      return item(`review ${said.data.reviewId}`, said.data.stage);
    case 'SetPrecedent':
      return item(`precedent for ${said.data.forProgrammeId}`, 'set');
    case 'RaiseIssue':
      return item(`issue ${said.data.issueId} on ${said.data.topic}`, 'open');
    case 'ResolveIssue': {
      const raised = t.items.find(
        (row) => row.programmeId === programmeId && row.key.startsWith(`issue ${said.data.issueId} on `),
      );
      return item(raised?.key ?? `issue ${said.data.issueId}`, `resolved: ${said.data.outcome}`);
    }
    default:
      said satisfies never;
  }
};
