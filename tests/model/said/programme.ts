import type { Say } from './words.ts';

type Of = { readonly programmeId: string };
type Planned = { readonly mergers?: readonly { readonly mergerId: string }[] | undefined };
type Until = { readonly until?: string | undefined };

export type ProgrammeSaid =
  | Say<'DraftScheme' | 'AdoptScheme', Of & Planned & { readonly title: string }>
  | Say<'PlanMergers', Of & Planned>
  | Say<'OpenConsultation', Of & { readonly consultationId: string; readonly subject: string }>
  | Say<'RecordOpinion', Of & { readonly consultationId: string; readonly from: string; readonly opinion: string }>
  | Say<'CloseConsultation', Of & { readonly consultationId: string }>
  | Say<'RequestPilotLeave', Of & { readonly leaveId: string; readonly matter: string }>
  | Say<'GrantPilotLeave' | 'ExtendPilotLeave', Of & Until & { readonly leaveId: string }>
  | Say<'RefusePilotLeave' | 'SuspendPilotLeave' | 'EndPilotLeave', Of & { readonly leaveId: string }>
  | Say<'DeclareMoratorium', Of & { readonly moratoriumId: string; readonly scope: string }>
  | Say<'LiftMoratorium', Of & { readonly moratoriumId: string }>
  | Say<'IssueDirective', Of & { readonly directiveId: string; readonly addressees: readonly string[] }>
  | Say<'RecordCompliance', Of & { readonly directiveId: string; readonly addressee: string }>
  | Say<'HoldReview', Of & { readonly reviewId: string; readonly stage: string }>
  | Say<'SetPrecedent', Of & { readonly forProgrammeId: string }>
  | Say<'RaiseIssue', Of & { readonly issueId: string; readonly topic: string; readonly awaiting?: string | undefined }>
  | Say<'ResolveIssue', Of & { readonly issueId: string; readonly outcome: string }>;
