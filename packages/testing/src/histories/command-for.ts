import type { AgencyRecord, CommandInput } from '@orgledger/domain';
import { type Candidates, pickFrom } from './candidates.ts';
import { blocs, type Frame, profileOf } from './frame.ts';
import { mergerCommand } from './merger-commands.ts';
import { positionCommand } from './position-commands.ts';
import type { Step } from './step.ts';

const lines = ['party', 'state'] as const;

/** The command of a step. `count` makes new ids. */
export const commandFor = (step: Step, world: Candidates, count: number, frame: Frame): CommandInput | undefined => {
  const [first, second, third] = step.picks;
  if (step.kind === 'establish-agency') return establish(step, world, count, frame);
  if (step.kind === 'adopt-scheme') {
    const data = {
      programmeId: `programme-${count}`,
      title: `Scheme ${count}`,
      mergers: [{ mergerId: `merger-${count + 1}` }],
    };
    return { ...frame, command: 'AdoptScheme', data };
  }
  const agency = pickFrom(world.agencies, first);
  const other = pickFrom(
    world.agencies.filter(({ id }) => id !== agency?.id),
    second,
  );
  if (agency === undefined) return undefined;
  return (
    agencyCommand(step, world, agency, other, count, frame) ??
    positionCommand(step, world, agency, count, frame) ??
    mergerCommand(step, world, agency, other, count, frame) ??
    programmeCommand(step, world, third, count, frame)
  );
};

const establish = ({ picks }: Step, world: Candidates, count: number, frame: Frame): CommandInput => {
  const parent = picks[0] % 3 === 0 ? undefined : pickFrom(world.agencies, picks[1]);
  const line = lines[picks[2] % 2] ?? 'party';
  return {
    ...frame,
    command: 'EstablishAgency',
    data: {
      ...profileOf(`Agency ${count}`, picks[2]),
      agencyId: `agency-${count}`,
      lines: parent === undefined ? [] : [{ line, parentId: parent.id }],
    },
  };
};

const agencyCommand = (
  step: Step,
  world: Candidates,
  agency: AgencyRecord,
  other: AgencyRecord | undefined,
  count: number,
  frame: Frame,
): CommandInput | undefined => {
  const [, second, third] = step.picks;
  const agencyId = agency.id;
  const position = pickFrom(world.positionsOf(agency), third);
  const functionId = pickFrom(agency.functions, third)?.functionId;
  switch (step.kind) {
    case 'assign-function': {
      const known = pickFrom(world.functionIds, third);
      // Now and then somebody supports a function that another leads.
      const supports = third % 4 === 0 && known !== undefined;
      const one = supports
        ? ({ functionId: known, name: 'Shared', role: 'support' } as const)
        : ({ functionId: `function-${count}`, name: `Function ${count}`, role: 'lead' } as const);
      return { ...frame, command: 'AssignFunctions', data: { agencyId, functions: [one] } };
    }
    case 'transfer-function': {
      if (functionId === undefined) return undefined;
      const to =
        other === undefined || third % 5 === 0
          ? ({ kind: 'outside', name: 'A ministry' } as const)
          : ({ kind: 'agency', agencyId: other.id } as const);
      return { ...frame, command: 'TransferFunctions', data: { agencyId, functionIds: [functionId], to } };
    }
    case 'discontinue-function':
      if (functionId === undefined) return undefined;
      return {
        ...frame,
        command: 'DiscontinueFunctions',
        data: { agencyId, functionIds: [functionId], reason: 'done' },
      };
    case 'set-quota':
      return {
        ...frame,
        command: 'SetStaffingQuota',
        data: { agencyId, bloc: blocs[second % 2] ?? 'party', posts: third % 6 === 0 ? null : third },
      };
    case 'move-quota': {
      const row = other?.quota.find(({ posts }) => posts !== null && posts > 0);
      if (other === undefined || row === undefined || row.posts === null) return undefined;
      const data = {
        agencyId,
        fromAgencyId: other.id,
        bloc: row.bloc,
        toBloc: row.bloc,
        posts: 1 + (third % row.posts),
      };
      return { ...frame, command: 'MoveQuota', data };
    }
    case 'register-seal':
      return {
        ...frame,
        command: 'RegisterSeal',
        data: { agencyId, sealId: `seal-${count}`, bloc: blocs[third % 2] ?? 'party' },
      };
    case 'surrender-seal': {
      const seal = pickFrom(agency.seals, third);
      return seal === undefined
        ? undefined
        : { ...frame, command: 'SurrenderSeal', data: { agencyId, sealId: seal.sealId } };
    }
    case 'rename':
      return { ...frame, command: 'RenameAgency', data: { agencyId, name: `Renamed ${count}` } };
    case 'change-line': {
      const parentId = other === undefined || third % 4 === 0 ? null : other.id;
      return {
        ...frame,
        command: 'ChangeReportingLine',
        data: { agencyId, line: lines[third % 2] ?? 'party', parentId },
      };
    }
    case 'change-funding':
      return {
        ...frame,
        command: 'ChangeFundingChannel',
        data: { agencyId, paidBy: other?.id ?? agencyId, followedBy: agencyId },
      };
    case 'affiliate':
      return { ...frame, command: 'TransferAffiliatedBody', data: { agencyId, body: 'trade-union', mode: 'own' } };
    case 'regulate': {
      const tasks =
        position === undefined ? [] : [{ taskId: `task-${count}`, name: `Task ${count}`, positionId: position.id }];
      return { ...frame, command: 'IssueWorkingRegulation', data: { agencyId, tasks } };
    }
    case 'assign-task':
      if (position === undefined) return undefined;
      return {
        ...frame,
        command: 'AssignTask',
        data: { agencyId, taskId: `task-${count}`, name: `Task ${count}`, positionId: position.id },
      };
    default:
      return undefined;
  }
};

const programmeCommand = (
  { kind }: Step,
  world: Candidates,
  pick: number,
  count: number,
  frame: Frame,
): CommandInput | undefined => {
  const programme = pickFrom(world.programmes, pick);
  if (programme === undefined) return undefined;
  const programmeId = programme.id;
  if (kind === 'raise-issue') {
    return { ...frame, command: 'RaiseIssue', data: { programmeId, issueId: `issue-${count}`, topic: 'funding' } };
  }
  const issue = programme.issues.find(({ resolved }) => resolved === undefined);
  if (kind !== 'resolve-issue' || issue === undefined) return undefined;
  return { ...frame, command: 'ResolveIssue', data: { programmeId, issueId: issue.issueId, outcome: 'guidance came' } };
};
