import type { CorrectionInput } from '@orgledger/domain';
import { pickFrom } from '../candidates.ts';
import { type Act, correction, order, type Phase, type World } from '../world.ts';

/** An entry in the stream of what it is about, so far as the chart tells which entry set what it shows. */
type Correctable = {
  readonly about: CorrectionInput['data']['about'];
  readonly entryId: string;
};

/** What single entries of their own stream set and little else rests on. */
const correctable = (world: World): readonly Correctable[] => {
  const { agencies, programmes } = world.now();
  return [
    ...agencies.flatMap(({ id, scope, postLimits, surplus, procedures }) =>
      [...scope, ...postLimits, ...surplus, ...procedures].map(({ by }) => ({
        about: { kind: 'agency' as const, id },
        entryId: by,
      })),
    ),
    ...programmes.flatMap(({ id, reviews, precedentFor, moratoria }) =>
      [...reviews, ...precedentFor, ...moratoria].map(({ by }) => ({
        about: { kind: 'programme' as const, id },
        entryId: by,
      })),
    ),
  ];
};

/** Other instruments, or another day, are put in the place of those that were recorded. */
export const correctEntry: Act = (world, [first, second]) => {
  const found = pickFrom(correctable(world), first);
  if (found === undefined) return undefined;
  const { about, entryId } = found;
  const instruments = [{ number: `${first}-QĐ/TU`, kind: 'decision' }];
  const { effective } = world.frame();
  const moved = second % 3 === 0 ? { effective } : {};
  return correction(world, 'CorrectEntries', {
    about,
    reason: 'misread',
    entries: [{ entryId, instruments, ...moved }],
  });
};

export const annulEntry: Act = (world, [first]) => {
  const found = pickFrom(correctable(world), first);
  if (found === undefined) return undefined;
  const { about, entryId } = found;
  return correction(world, 'AnnulEntries', { about, reason: 'recorded twice', entryIds: [entryId] });
};

/** Something is recorded, corrected and then annulled. */
export const recordAndCorrect: Phase = function* (world, [first, second]) {
  const agency = pickFrom(world.now().agencies, first);
  if (agency === undefined) return;
  const metric = world.fresh('metric');
  const data = { agencyId: agency.id, metric };
  yield order(world, 'RecordScope', { ...data, figure: { kind: 'exactly', value: 3 } });
  const entryId = world
    .now()
    .agency(agency.id)
    ?.scope.find((one) => one.metric === metric)?.by;
  if (entryId === undefined) return;
  const about = { kind: 'agency' as const, id: agency.id };
  const change = { data: { ...data, figure: { kind: 'exactly', value: 4 } } };
  yield correction(world, 'CorrectEntries', { about, reason: 'misread', entries: [{ entryId, ...change }] });
  if (second % 2 === 0) yield correction(world, 'AnnulEntries', { about, reason: 'not so', entryIds: [entryId] });
};
