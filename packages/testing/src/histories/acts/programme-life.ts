import { pickFrom } from '../candidates.ts';
import { order, type Phase } from '../world.ts';

/** A leave to pilot from its request to its end, or to its refusal. */
export const pilot: Phase = function* (world, [, second]) {
  const [programmeId, leaveId] = [world.fresh('programme'), world.fresh('leave')];
  yield order(world, 'AdoptScheme', { programmeId, title: 'A pilot', mergers: [] });
  yield order(world, 'RequestPilotLeave', { programmeId, leaveId, matter: 'one office for both sides' });
  if (second % 4 === 0) {
    yield order(world, 'RefusePilotLeave', { programmeId, leaveId, reason: 'no basis' });
    return;
  }
  yield order(world, 'GrantPilotLeave', { programmeId, leaveId, until: '2020-12-31' });
  yield order(world, 'ExtendPilotLeave', { programmeId, leaveId, until: '2022-12-31' });
  if (second % 2 === 0) yield order(world, 'SuspendPilotLeave', { programmeId, leaveId, reason: 'under review' });
  yield order(world, 'HoldReview', { programmeId, reviewId: world.fresh('review'), stage: 'final' });
  yield order(world, 'EndPilotLeave', { programmeId, leaveId, outcome: 'taken over into law' });
};

/** What a programme opens and closes again: an issue, a pause, a directive. */
export const steer: Phase = function* (world, [first]) {
  const programmeId = world.fresh('programme');
  const [issueId, moratoriumId, directiveId] = [world.fresh('issue'), world.fresh('pause'), world.fresh('directive')];
  yield order(world, 'AdoptScheme', { programmeId, title: 'A programme', mergers: [] });
  yield order(world, 'RaiseIssue', { programmeId, issueId, topic: 'funding', awaiting: 'the Centre' });
  yield order(world, 'DeclareMoratorium', { programmeId, moratoriumId, scope: 'schools', kinds: ['school'] });
  const addressee = pickFrom(world.now().agencies, first)?.id;
  if (addressee !== undefined) {
    const subject = ['take stock of posts'];
    yield order(world, 'IssueDirective', { programmeId, directiveId, subject, addressees: [addressee] });
    yield order(world, 'RecordCompliance', { programmeId, directiveId, addressee });
  }
  yield order(world, 'LiftMoratorium', { programmeId, moratoriumId });
  yield order(world, 'ResolveIssue', { programmeId, issueId, outcome: 'guidance came' });
};
