import type { CommandInput, PilotLeaveRecord } from '@orgledger/domain';
import { pickFrom } from '../candidates.ts';
import { type Act, order, type World } from '../world.ts';

export const requestLeave: Act = (world, [first]) => {
  const programme = pickFrom(world.now().programmes, first);
  if (programme === undefined) return undefined;
  return order(world, 'RequestPilotLeave', {
    programmeId: programme.id,
    leaveId: world.fresh('leave'),
    matter: 'one office for both sides',
    addressee: 'the Centre',
  });
};

type Ids = { readonly programmeId: string; readonly leaveId: string };

/** What becomes of a leave next, some leave standing where the step needs it. */
const advance =
  (status: PilotLeaveRecord['status']['value'], make: (world: World, ids: Ids) => CommandInput): Act =>
  (world, [first, second]) => {
    const leaves = world
      .now()
      .programmes.flatMap(({ id, pilotLeaves }) =>
        pilotLeaves.map((leave) => ({ programmeId: id, leaveId: leave.leaveId, status: leave.status.value })),
      );
    const leave = pickFrom(
      leaves.filter((one) => one.status === status),
      first + second,
    );
    if (leave === undefined) return undefined;
    const { programmeId, leaveId } = leave;
    return make(world, { programmeId, leaveId });
  };

export const grantLeave = advance('requested', (world, ids) => order(world, 'GrantPilotLeave', ids));
export const refuseLeave = advance('requested', (world, ids) => order(world, 'RefusePilotLeave', ids));
export const suspendLeave = advance('granted', (world, ids) => order(world, 'SuspendPilotLeave', ids));
export const endLeave = advance('granted', (world, ids) => order(world, 'EndPilotLeave', ids));
export const extendLeave = advance('granted', (world, ids) =>
  order(world, 'ExtendPilotLeave', { ...ids, until: '2025-12-31' }),
);
