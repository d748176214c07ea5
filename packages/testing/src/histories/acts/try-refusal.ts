import { type CommandInput, type RefusalCode, windowOf } from '@orgledger/domain';
import { RIVALLED, RULE_BREAKER, STRANGER } from '../actors.ts';
import type { AnyCommand } from '../any-command.ts';
import { pickFrom } from '../candidates.ts';
import { dayAfterBy } from '../days.ts';
import { profileOf } from '../frame.ts';
import { correction, order, type Phase, type World } from '../world.ts';

/** Sets a scene and gives a command that is refused with a code of its own; rules have mutations of theirs. */
export const tryRefusal: Phase = function* (world, [first]) {
  const attempt = pickFrom(Object.values(attempts), first);
  if (attempt !== undefined) yield* attempt(world);
};

/** The last of the commands is the one to be refused. */
type Attempt = (world: World) => Iterable<AnyCommand>;

const begin = (world: World): CommandInput => {
  const agencyId = world.fresh('agency');
  return order(world, 'EstablishAgency', { ...profileOf(`Agency ${agencyId}`, 0), agencyId });
};

const tried = <C extends AnyCommand>(command: C): C => ({ ...command, actor: RULE_BREAKER });

const attempts: Readonly<Record<Exclude<RefusalCode, 'RuleViolated' | 'AgencyJoined'>, Attempt>> = {
  InvalidCommand: (world) => [tried(order(world, 'RenameAgency', { agencyId: 'Not An Id', name: 'A name' }))],
  // No type of ours has this command: that is the point.
  UnknownCommand: (world) => [{ ...tried(begin(world)), command: 'DissolveAgency' } as unknown as CommandInput],
  UnknownAgency: (world) => [tried(order(world, 'RenameAgency', { agencyId: world.fresh('nobody'), name: 'A name' }))],
  UnknownPosition: (world) => [tried(order(world, 'AbolishPosition', { positionId: world.fresh('nothing') }))],
  UnknownMerger: (world) => [
    tried(order(world, 'RecordNote', { about: { kind: 'merger', id: world.fresh('none') }, topic: 't', text: 'n' })),
  ],
  UnknownProgramme: (world) => [
    tried(order(world, 'RaiseIssue', { programmeId: world.fresh('none'), issueId: 'one', topic: 'seals' })),
  ],
  UnknownIssue: function* (world) {
    const programmeId = world.fresh('programme');
    yield order(world, 'DraftScheme', { programmeId, title: 'A scheme' });
    yield tried(order(world, 'ResolveIssue', { programmeId, issueId: 'none', outcome: 'guidance came' }));
  },
  AlreadyExists: function* (world) {
    const first = begin(world);
    yield first;
    const { agencyId } = first.data as { readonly agencyId: string };
    yield tried(order(world, 'EstablishAgency', { ...profileOf('Another', 1), agencyId }));
  },
  IdReused: function* (world) {
    const first = begin(world);
    yield first;
    const { id = '' } = first;
    yield tried({ ...begin(world), id });
  },
  AlreadyRecorded: function* (world) {
    const first = begin(world);
    yield first;
    const { agencyId } = first.data as { readonly agencyId: string };
    const rename = order(world, 'RenameAgency', { agencyId, name: `Renamed ${agencyId}` });
    yield rename;
    yield tried(order(world, 'RenameAgency', { agencyId, name: `Renamed ${agencyId}` }));
  },
  NotApplicable: function* (world) {
    const first = begin(world);
    yield first;
    const { agencyId } = first.data as { readonly agencyId: string };
    yield tried(order(world, 'SurrenderSeal', { agencyId, sealId: world.fresh('seal') }));
  },
  // The agency ends within the window, so only a part of it will do.
  WindowTooWide: function* (world) {
    const first = begin(world);
    yield first;
    const { agencyId } = first.data as { readonly agencyId: string };
    const { last } = windowOf(first.effective);
    const rest = { kind: 'unknown' } as const;
    const effective = dayAfterBy(last, 3);
    yield order(world, 'AbolishAgency', { agencyId, reason: 'reform', rest }, { effective });
    const wide = `[${last}..${dayAfterBy(last, 6)}]`;
    yield tried(order(world, 'RenameAgency', { agencyId, name: 'Too late' }, { effective: wide }));
  },
  CannotCorrect: function* (world) {
    const first = begin(world);
    yield first;
    const { agencyId: id } = first.data as { readonly agencyId: string };
    const entryIds = ['00000000-0000-4000-8000-000000000000'];
    yield tried(correction(world, 'AnnulEntries', { about: { kind: 'agency', id }, reason: 'void', entryIds }));
  },
  NotAuthorised: (world) => [{ ...begin(world), actor: STRANGER }],
  Contention: (world) => [{ ...begin(world), actor: RIVALLED }],
};
