import type { CommandInput, ProgrammeRecord } from '@orgledger/domain';
import { pickFrom } from '../candidates.ts';
import { type Act, order, type World } from '../world.ts';

export const draftScheme: Act = (world) => {
  const programmeId = world.fresh('programme');
  return order(world, 'DraftScheme', { programmeId, title: `Scheme ${programmeId}`, mergers: [] });
};

/** A scheme that was drafted is adopted at most once, so most are adopted straight away. */
export const adoptScheme: Act = (world, [first]) => {
  const drafted = world.now().programmes.filter(({ mergers }) => mergers.length === 0);
  const known = first % 3 === 0 ? pickFrom(drafted, first)?.id : undefined;
  const programmeId = known ?? world.fresh('programme');
  const mergers = [{ mergerId: world.fresh('planned'), group: 'pair' }];
  return order(world, 'AdoptScheme', { programmeId, title: `Scheme ${programmeId}`, mergers });
};

type Within = (world: World, programme: ProgrammeRecord, pick: number) => CommandInput | undefined;

/** Within some programme that has what the step needs. */
const within =
  (act: Within, has: (programme: ProgrammeRecord) => boolean = () => true): Act =>
  (world, [first, second]) => {
    const programme = pickFrom(world.now().programmes.filter(has), first);
    return programme === undefined ? undefined : act(world, programme, second);
  };

const hasOpenConsultation = ({ consultations }: ProgrammeRecord): boolean =>
  consultations.some(({ closed }) => closed === undefined);

export const planMergers = within((world, { id }) =>
  order(world, 'PlanMergers', { programmeId: id, mergers: [{ mergerId: world.fresh('planned') }] }),
);

export const openConsultation = within((world, { id }) =>
  order(world, 'OpenConsultation', { programmeId: id, consultationId: world.fresh('round'), subject: 'the scheme' }),
);

export const recordOpinion = within((world, { id, consultations }, pick) => {
  const open = pickFrom(
    consultations.filter(({ closed }) => closed === undefined),
    pick,
  );
  const agency = pickFrom(world.now().agencies, pick);
  if (open === undefined) return undefined;
  return order(world, 'RecordOpinion', {
    programmeId: id,
    consultationId: open.consultationId,
    from: 'the staff',
    opinion: world.fresh('opinion'),
    ...(agency === undefined || pick % 2 === 0 ? {} : { agencyId: agency.id }),
  });
}, hasOpenConsultation);

export const closeConsultation = within((world, { id, consultations }, pick) => {
  const open = pickFrom(
    consultations.filter(({ closed }) => closed === undefined),
    pick,
  );
  if (open === undefined) return undefined;
  return order(world, 'CloseConsultation', { programmeId: id, consultationId: open.consultationId, outcome: 'agreed' });
}, hasOpenConsultation);

export const declareMoratorium = within((world, { id }) =>
  // Of a kind that no generated agency is, so that it stops nobody.
  order(world, 'DeclareMoratorium', {
    programmeId: id,
    moratoriumId: world.fresh('pause'),
    scope: 'schools',
    kinds: ['school'],
  }),
);

export const liftMoratorium = within(
  (world, { id, moratoria }, pick) => {
    const open = pickFrom(
      moratoria.filter(({ lifted }) => lifted === undefined),
      pick,
    );
    if (open === undefined) return undefined;
    return order(world, 'LiftMoratorium', { programmeId: id, moratoriumId: open.moratoriumId });
  },
  ({ moratoria }) => moratoria.some(({ lifted }) => lifted === undefined),
);

export const issueDirective = within((world, { id }, pick) => {
  const addressee = pickFrom(world.now().agencies, pick);
  if (addressee === undefined) return undefined;
  const directiveId = world.fresh('directive');
  return order(world, 'IssueDirective', {
    programmeId: id,
    directiveId,
    subject: ['take stock of posts'],
    addressees: [addressee.id],
  });
});

export const recordCompliance = within(
  (world, { id, directives }, pick) => {
    const directive = pickFrom(directives, pick);
    const addressee = pickFrom(directive?.addressees ?? [], pick);
    if (directive === undefined || addressee === undefined) return undefined;
    return order(world, 'RecordCompliance', { programmeId: id, directiveId: directive.directiveId, addressee });
  },
  ({ directives }) => directives.length > 0,
);

export const holdReview = within((world, { id }, pick) =>
  order(world, 'HoldReview', {
    programmeId: id,
    reviewId: world.fresh('review'),
    stage: pick % 2 === 0 ? 'preliminary' : 'final',
    findings: ['work goes on'],
  }),
);

export const setPrecedent = within((world, { id }) =>
  order(world, 'SetPrecedent', { programmeId: id, forProgrammeId: world.fresh('follower') }),
);

export const raiseIssue = within((world, { id }, pick) =>
  order(world, 'RaiseIssue', {
    programmeId: id,
    issueId: world.fresh('issue'),
    topic: (['funding', 'staffing', 'seals'] as const)[pick % 3] ?? 'funding',
    awaiting: 'the Centre',
  }),
);

export const resolveIssue = within(
  (world, { id, issues }, pick) => {
    const open = pickFrom(
      issues.filter(({ resolved }) => resolved === undefined),
      pick,
    );
    if (open === undefined) return undefined;
    return order(world, 'ResolveIssue', { programmeId: id, issueId: open.issueId, outcome: 'guidance came' });
  },
  ({ issues }) => issues.some(({ resolved }) => resolved === undefined),
);
