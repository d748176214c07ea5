import type { AggregateState } from '../aggregate/index.ts';
import type { ProgrammeEvent } from './events.ts';

/** Where something that a programme opened stands. */
export type ItemStatus = 'open' | 'granted' | 'suspended' | 'closed';

/** What a programme opens and closes, each kind with ids of its own. */
export type ItemKind = 'issue' | 'consultation' | 'leave' | 'moratorium' | 'directive' | 'review';

/** Whether the programme has begun and its scheme was adopted, and where the things it opened stand, by kind and id. */
export type ProgrammeProcedure = { begun: boolean; adopted: boolean; items: Map<string, ItemStatus> };

export type ProgrammeState = AggregateState<ProgrammeEvent, ProgrammeProcedure>;

export const initialProcedure = (): ProgrammeProcedure => ({ begun: false, adopted: false, items: new Map() });

export const itemKey = (kind: ItemKind, id: string): string => `${kind} ${id}`;

export const advance = (procedure: ProgrammeProcedure, event: ProgrammeEvent): void => {
  if (event.type === 'SchemeDrafted' || event.type === 'SchemeAdopted') procedure.begun = true;
  if (event.type === 'SchemeAdopted') procedure.adopted = true;
  const item = itemOf(event);
  if (item !== undefined) procedure.items.set(itemKey(item[0], item[1]), item[2]);
};

/** What an event opens, moves on or closes. */
const itemOf = (event: ProgrammeEvent): readonly [ItemKind, string, ItemStatus] | undefined => {
  switch (event.type) {
    case 'ConsultationOpened':
      return ['consultation', event.data.consultationId, 'open'];
    case 'ConsultationClosed':
      return ['consultation', event.data.consultationId, 'closed'];
    case 'PilotLeaveRequested':
      return ['leave', event.data.leaveId, 'open'];
    case 'PilotLeaveGranted':
    case 'PilotLeaveExtended':
      return ['leave', event.data.leaveId, 'granted'];
    case 'PilotLeaveSuspended':
      return ['leave', event.data.leaveId, 'suspended'];
    case 'PilotLeaveRefused':
    case 'PilotLeaveEnded':
      return ['leave', event.data.leaveId, 'closed'];
    case 'MoratoriumDeclared':
      return ['moratorium', event.data.moratoriumId, 'open'];
    case 'MoratoriumLifted':
      return ['moratorium', event.data.moratoriumId, 'closed'];
    case 'DirectiveIssued':
      return ['directive', event.data.directiveId, 'open'];
    case 'ReviewHeld':
      return ['review', event.data.reviewId, 'closed'];
    case 'IssueRaised':
      return ['issue', event.data.issueId, 'open'];
    case 'IssueResolved':
      return ['issue', event.data.issueId, 'closed'];
    default:
      return undefined;
  }
};
