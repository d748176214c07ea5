import type { Holding, PositionRecord } from '@orgledger/domain';
import { type Candidates, hasRoom, pickFrom } from '../candidates.ts';
import { type Act, order } from '../world.ts';

type Held = { readonly post: PositionRecord; readonly holder: Holding };

/** Somebody in a post. */
const heldBy = (now: Candidates, pick: number, other = 0): Held | undefined => {
  const post = pickFrom(now.filled, pick);
  const holder = pickFrom(post?.holders ?? [], other);
  return post === undefined || holder === undefined ? undefined : { post, holder };
};

/** Whether a person holds some post mainly (T5), apart from one. */
const hasMain = (now: Candidates, personId: string, apartFrom?: string): boolean =>
  now
    .holdingsOf(personId)
    .some((one) => one.positionId !== apartFrom && (one.appointment === 'main' || one.appointment === 'unified'));

export const appoint: Act = (world, [first, second, third]) => {
  const now = world.now();
  // Now and then somebody who has a post gets another beside it, or stands in where nobody or somebody else is.
  const known = second % 4 === 0 ? heldBy(now, third)?.holder.personId : undefined;
  const acting = second % 8 === 0;
  const posts = now.positions.filter((post) => acting || hasRoom(post));
  const post = pickFrom(
    posts.filter(({ holders }) => !holders.some(({ personId }) => personId === known)),
    first,
  );
  if (post === undefined) return undefined;
  const personId = known ?? world.fresh('person');
  const appointment = acting ? 'acting' : known === undefined || !hasMain(now, known) ? 'main' : 'concurrent';
  const basis = (['appointed', 'elected', 'designated', 'ratified'] as const)[third % 4] ?? 'appointed';
  return order(world, 'AppointStaff', { positionId: post.id, personId, appointment, basis });
};

export const reassign: Act = (world, [first, second, third]) => {
  const now = world.now();
  const held = heldBy(now, first, third);
  if (held === undefined) return undefined;
  const { personId, appointment } = held.holder;
  const to = pickFrom(
    now.positions.filter((post) => hasRoom(post) && !post.holders.some((one) => one.personId === personId)),
    second,
  );
  if (to === undefined) return undefined;
  return order(world, 'ReassignStaff', {
    positionId: to.id,
    fromPositionId: held.post.id,
    personId,
    appointment: appointment === 'unified' ? 'concurrent' : appointment,
  });
};

export const release: Act = (world, [first, , third]) => {
  const held = heldBy(world.now(), first, third);
  if (held === undefined) return undefined;
  const kind = (['retired', 'severed', 'resigned', 'transferred-out'] as const)[third % 4] ?? 'other';
  return order(world, 'ReleaseStaff', {
    positionId: held.post.id,
    personId: held.holder.personId,
    reason: 'left',
    kind,
  });
};

export const second: Act = (world, [first, , third]) => {
  const now = world.now();
  const held = heldBy(now, first, third);
  const home = pickFrom(now.agencies, third);
  if (held === undefined || home === undefined) return undefined;
  const to = third % 2 === 0 ? ({ kind: 'agency', agencyId: home.id } as const) : outside;
  return order(world, 'SecondStaff', {
    positionId: held.post.id,
    personId: held.holder.personId,
    to,
    until: '2024-06-30',
  });
};

const outside = { kind: 'outside', name: 'A ministry' } as const;

export const train: Act = (world, [first, second, third]) => {
  const now = world.now();
  const held = heldBy(now, first, third);
  if (held === undefined) return undefined;
  const functionId = pickFrom(now.agency(held.post.agencyId)?.functions ?? [], second)?.functionId;
  return order(world, 'TrainStaff', {
    positionId: held.post.id,
    personId: held.holder.personId,
    subject: world.fresh('subject'),
    ...(functionId === undefined ? {} : { functionId }),
  });
};

export const keepPay: Act = (world, [first, , third]) => {
  const held = heldBy(world.now(), first, third);
  if (held === undefined || held.holder.payKept !== undefined) return undefined;
  return order(world, 'KeepPay', { positionId: held.post.id, personId: held.holder.personId, until: '2025-01-31' });
};

export const attest: Act = (world, [first, second]) => {
  const now = world.now();
  const post = pickFrom(now.positions, first);
  if (post === undefined) return undefined;
  const personId = pickFrom(post.holders, second)?.personId ?? world.fresh('person');
  return order(world, 'AttestHolder', { positionId: post.id, personId });
};

/** Whoever holds a post may be forgotten, and holds it all the same. */
export const forget: Act = (world, [first, , third]) => {
  const held = heldBy(world.now(), first, third);
  if (held === undefined) return undefined;
  return order(world, 'ForgetPerson', { personId: held.holder.personId, basis: world.fresh('basis') });
};

export const unifyTitles: Act = (world, [first, , third]) => {
  const now = world.now();
  const vacant = now.heads.filter(({ holders }) => holders.length === 0);
  const one = pickFrom(vacant, first);
  const other = vacant.find(({ agencyId }) => agencyId !== one?.agencyId);
  if (one === undefined || other === undefined) return undefined;
  // Somebody known may take both, and then holds his earlier post beside them.
  const known = third % 3 === 0 ? heldBy(now, third)?.holder : undefined;
  const personId = known?.appointment === 'concurrent' ? known.personId : world.fresh('person');
  return order(world, 'UnifyTitles', {
    positionIds: [one.id, other.id],
    personId: hasMain(now, personId) ? world.fresh('person') : personId,
  });
};

export const separateTitles: Act = (world, [first, second]) => {
  const now = world.now();
  const held = pickFrom(
    now.heads.flatMap((post) => post.holders.filter(({ appointment }) => appointment === 'unified')),
    first,
  );
  if (held === undefined) return undefined;
  const positionIds = now
    .holdingsOf(held.personId)
    .filter(({ unification }) => unification === held.unification)
    .map(({ positionId }) => positionId);
  const keeps = pickFrom(positionIds, second);
  if (positionIds.length < 2 || keeps === undefined) return undefined;
  return order(world, 'SeparateTitles', { positionIds, personId: held.personId, keeps });
};
