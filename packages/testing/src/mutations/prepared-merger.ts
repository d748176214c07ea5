import type { CommandInput } from '@orgledger/domain';
import { decisions, profileOf } from '../histories/frame.ts';
import { order, type World } from '../histories/world.ts';

type Data<C extends CommandInput['command']> = Extract<CommandInput, { command: C }>['data'];

/** In what a merger is prepared otherwise than the gates ask for. */
export type Flaw = {
  /** Of what kind and level the agency is that ends. */
  readonly old?: Partial<Pick<Data<'EstablishAgency'>, 'kind' | 'level'>>;
  readonly consulted?: false;
  readonly rationale?: Data<'ProposeMerger'>['rationale'];
  readonly drafter?: string;
  readonly approver?: string;
  /** The approval names none. */
  readonly instruments?: readonly [];
  /** What the programme does beside it. */
  readonly more?: (programmeId: string) => readonly CommandInput[];
  /** Who holds a post that the merger moves. */
  readonly officer?: string;
};

export type PreparedMerger = {
  /** Everything up to the approval. */
  readonly scene: readonly CommandInput[];
  readonly complete: (
    more?: Pick<Data<'CompleteMerger'>, 'waivers'>,
    basis?: Pick<CommandInput, 'instruments'>,
  ) => CommandInput;
};

/** One fresh agency is to be absorbed by another: proposed, consulted upon and approved, with a flaw or with none. */
export const preparedMerger = (world: World, flaw: Flaw = {}): PreparedMerger => {
  const [old, heir, post] = [world.fresh('agency'), world.fresh('agency'), world.fresh('post')];
  const [mergerId, programmeId, consultationId] = [
    world.fresh('merger'),
    world.fresh('programme'),
    world.fresh('round'),
  ];
  const {
    drafter = world.fresh('official'),
    approver = world.fresh('official'),
    officer = world.fresh('person'),
  } = flaw;
  const begin = (agencyId: string, more: Flaw['old'] = {}) =>
    order(world, 'EstablishAgency', { ...profileOf(`Fresh ${agencyId}`, 0), agencyId, ...more });
  const titles = [{ name: 'Officer', statutory: false }];
  const consultation = { programmeId, consultationId };
  const consulted = [
    order(world, 'OpenConsultation', { ...consultation, subject: 'the merger', mergers: [mergerId] }),
    order(world, 'CloseConsultation', { ...consultation, outcome: 'agreed' }),
  ];
  const proposal: Data<'ProposeMerger'> = {
    mergerId,
    programmeId,
    shape: 'absorption',
    predecessors: [{ agencyId: old }],
    successor: { agencyId: heir },
    rationale: flaw.rationale ?? { purpose: 'one office for both sides' },
    drafters: [drafter],
  };
  const basis = { instruments: [...(flaw.instruments ?? decisions)] };
  return {
    scene: [
      begin(old, flaw.old),
      begin(heir),
      order(world, 'EstablishPosition', { positionId: post, agencyId: old, rank: 'staff', capacity: 1, titles }),
      order(world, 'AppointStaff', { positionId: post, personId: officer, appointment: 'main' }),
      order(world, 'AdoptScheme', { programmeId, title: `Scheme ${programmeId}`, mergers: [{ mergerId }] }),
      ...(flaw.more?.(programmeId) ?? []),
      order(world, 'ProposeMerger', proposal),
      ...(flaw.consulted === false ? [] : consulted),
      order(world, 'ApproveMerger', { mergerId, approvers: [approver] }, basis),
    ],
    complete: (more = {}, instruments = {}) =>
      order(world, 'CompleteMerger', { mergerId, successor: { agencyId: heir }, ...more }, instruments),
  };
};
