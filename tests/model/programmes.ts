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
      put(t.programmes, { programmeId, title, mergers }, (row) => row.programmeId === programmeId);
      return;
    }
    case 'OpenConsultation':
      item(`consultation ${said.data.consultationId}`, 'open');
      return;
    case 'RecordOpinion':
      // A body may have several opinions in one consultation.
      item(`opinion of ${said.data.from} in ${said.data.consultationId}: ${said.data.opinion}`, 'given');
      return;
    case 'CloseConsultation':
      item(`consultation ${said.data.consultationId}`, 'closed');
      return;
    case 'RequestPilotLeave':
      item(`leave ${said.data.leaveId}`, 'requested');
      return;
    case 'GrantPilotLeave':
    case 'ExtendPilotLeave':
      item(`leave ${said.data.leaveId}`, 'granted');
      return;
    case 'RefusePilotLeave':
      item(`leave ${said.data.leaveId}`, 'refused');
      return;
    case 'SuspendPilotLeave':
      item(`leave ${said.data.leaveId}`, 'suspended');
      return;
    case 'EndPilotLeave':
      item(`leave ${said.data.leaveId}`, 'ended');
      return;
    case 'DeclareMoratorium':
      item(`moratorium ${said.data.moratoriumId}`, 'in force');
      return;
    case 'LiftMoratorium':
      item(`moratorium ${said.data.moratoriumId}`, 'lifted');
      return;
    case 'IssueDirective':
      for (const addressee of said.data.addressees) item(`directive ${said.data.directiveId} to ${addressee}`, 'open');
      return;
    case 'RecordCompliance':
      item(`directive ${said.data.directiveId} to ${said.data.addressee}`, 'complied with');
      return;
    case 'HoldReview':
      item(`review ${said.data.reviewId}`, said.data.stage);
      return;
    case 'SetPrecedent':
      item(`precedent for ${said.data.forProgrammeId}`, 'set');
      return;
    case 'RaiseIssue':
      item(`issue ${said.data.issueId} on ${said.data.topic}`, 'open');
      return;
    case 'ResolveIssue': {
      const raised = t.items.find(
        (row) => row.programmeId === programmeId && row.key.startsWith(`issue ${said.data.issueId} on `),
      );
      item(raised?.key ?? `issue ${said.data.issueId}`, `resolved: ${said.data.outcome}`);
      return;
    }
    default:
      said satisfies never;
  }
};
