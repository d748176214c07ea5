import type { AgencyRecord, CommandInput, PositionRecord } from '@orgledger/domain';
import { type Candidates, pickFrom } from './candidates.ts';
import type { Frame } from './frame.ts';
import type { Step } from './step.ts';

/** The command of a step about posts and people. */
export const positionCommand = (
  step: Step,
  world: Candidates,
  agency: AgencyRecord,
  count: number,
  frame: Frame,
): CommandInput | undefined => {
  const [first, second, third] = step.picks;
  switch (step.kind) {
    case 'establish-head':
    case 'establish-staff-post':
      return establishPost(step, world, agency, count, frame);
    case 'appoint':
      return appoint(step, world, count, frame);
    case 'unify-titles': {
      const [one, two] = [pickFrom(world.heads, first), pickFrom(world.heads, second)];
      if (one === undefined || two === undefined || one.agencyId === two.agencyId) return undefined;
      // Somebody who is in both posts or in none may be the one; a post with another holder is not free.
      if ([one, two].some(({ holders }) => holders.length > 0)) return undefined;
      return { ...frame, command: 'UnifyTitles', data: { positionIds: [one.id, two.id], personId: `person-${count}` } };
    }
    case 'reassign': {
      const from = pickFrom(world.filled, first);
      const to = pickFrom(
        world.positions.filter((post) => isFree(post) && post.id !== from?.id),
        second,
      );
      const holder = from?.holders[0];
      if (from === undefined || to === undefined || holder === undefined) return undefined;
      const appointment = holder.appointment === 'unified' ? 'concurrent' : holder.appointment;
      const data = { positionId: to.id, fromPositionId: from.id, personId: holder.personId, appointment };
      return { ...frame, command: 'ReassignStaff', data };
    }
    case 'release': {
      const from = pickFrom(world.filled, first);
      const holder = from?.holders[0];
      if (from === undefined || holder === undefined) return undefined;
      return {
        ...frame,
        command: 'ReleaseStaff',
        data: { positionId: from.id, personId: holder.personId, reason: 'retired' },
      };
    }
    case 'retitle': {
      const post = pickFrom(world.positions, third);
      if (post === undefined) return undefined;
      return {
        ...frame,
        command: 'RetitlePosition',
        data: { positionId: post.id, titles: [{ name: `Title ${count}`, statutory: false }] },
      };
    }
    case 'transfer-position': {
      const post = pickFrom(
        world.positions.filter(({ rank }) => rank !== 'head'),
        second,
      );
      return post === undefined
        ? undefined
        : { ...frame, command: 'TransferPosition', data: { positionId: post.id, toAgencyId: agency.id } };
    }
    case 'abolish-position': {
      const post = pickFrom(world.positions, third);
      if (post === undefined) return undefined;
      const staff = post.holders.map(({ personId }) => ({
        kind: 'released' as const,
        personId,
        reason: 'post abolished',
      }));
      return { ...frame, command: 'AbolishPosition', data: { positionId: post.id, staff } };
    }
    default:
      return undefined;
  }
};

const establishPost = (
  { kind, picks }: Step,
  world: Candidates,
  agency: AgencyRecord,
  count: number,
  frame: Frame,
): CommandInput | undefined => {
  const head = kind === 'establish-head';
  const home = head
    ? world.agencies.find((one) => !world.positionsOf(one).some(({ rank }) => rank === 'head'))
    : agency;
  if (home === undefined) return undefined;
  return {
    ...frame,
    command: 'EstablishPosition',
    data: {
      positionId: `post-${count}`,
      agencyId: home.id,
      rank: head ? 'head' : 'staff',
      capacity: head ? 1 : 1 + (picks[2] % 3),
      titles: [{ name: head ? 'Head' : 'Officer', statutory: head }],
    },
  };
};

const appoint = ({ picks }: Step, world: Candidates, count: number, frame: Frame): CommandInput | undefined => {
  const post = pickFrom(world.positions.filter(isFree), picks[0]);
  if (post === undefined) return undefined;
  // Now and then somebody who has a post gets another beside it.
  const known = picks[1] % 4 === 0 ? pickFrom(world.filled, picks[2])?.holders[0]?.personId : undefined;
  const personId = known ?? `person-${count}`;
  const appointment = known === undefined ? 'main' : 'concurrent';
  return { ...frame, command: 'AppointStaff', data: { positionId: post.id, personId, appointment } };
};

const isFree = ({ capacity, holders }: PositionRecord): boolean => holders.length < capacity;
