import type { AgencyRecord, CommandInput } from '@orgledger/domain';
import { order, type World } from '../world.ts';

/** What comes before a merger: a scheme, the opinions of everybody's staff, and leave to pilot where no rule provides. */
export const consultAll = function* (
  world: World,
  mergerId: string,
  parties: readonly AgencyRecord[],
): Generator<CommandInput> {
  const programmeId = world.fresh('programme');
  const consultationId = world.fresh('round');
  const leaveId = world.fresh('leave');
  yield order(world, 'AdoptScheme', { programmeId, title: `Scheme ${programmeId}`, mergers: [{ mergerId }] });
  yield order(world, 'OpenConsultation', { programmeId, consultationId, subject: 'the merger', mergers: [mergerId] });
  for (const { id } of parties) {
    const opinion = { programmeId, consultationId, from: `the staff of ${id}`, opinion: 'agreed', agencyId: id };
    yield order(world, 'RecordOpinion', opinion);
  }
  yield order(world, 'CloseConsultation', { programmeId, consultationId, outcome: 'agreed' });
  yield order(world, 'RequestPilotLeave', { programmeId, leaveId, matter: 'one office for both sides' });
  yield order(world, 'GrantPilotLeave', { programmeId, leaveId });
};
