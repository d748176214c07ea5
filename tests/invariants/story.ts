import { LAST_DAY } from '@orgledger/domain';
import type { AnyCommand } from '@orgledger/testing';
import { openPlayer, type Played } from '@orgledger/testing/proofs';
import { parties, steps } from '../policy/scenario.ts';
import { assign, CLERK, establish, rename } from '../support/commands.ts';
import { warnOnly } from '../support/policies.ts';

/** Two agencies lead functions, get one head, and merge. */
const commands: readonly AnyCommand[] = [
  ...parties,
  assign('a', 'personnel'),
  assign('b', 'archives'),
  steps.scheme,
  steps.unify,
  steps.propose,
  steps.approve,
  steps.complete,
  rename('c', 'Cơ quan Tổ chức', { effective: '2019-01-01' }),
].map((command, place) => ({ ...command, id: `step ${place}` }));

/** An agency that has nothing to do with them. */
export const apart = (agencyId: string): AnyCommand => ({ ...establish(agencyId), id: agencyId });

export type Story = Played & {
  /** How many entries there were before the correction that comes last. */
  readonly uncorrected: number;
};

/** A short life in which everything happens that an invariant speaks of; the last entry is corrected. */
export const story = async (): Promise<Story> => {
  const player = await openPlayer({ policy: warnOnly });
  const play = async (command: AnyCommand): Promise<void> => {
    if (!(await player.execute(command))) throw new Error(`${command.command} is refused`);
  };
  for (const command of commands) await play(command);
  const { entries } = player.played();
  const uncorrected = entries.length;
  const entryId = entries.findLast(({ type }) => type === 'AgencyRenamed')?.id ?? '';
  await play({
    command: 'AnnulEntries',
    id: 'correction',
    actor: CLERK,
    data: { about: { kind: 'agency', id: 'c' }, reason: 'Sai sót kỹ thuật', entryIds: [entryId] },
  });
  return { ...player.played(), uncorrected };
};

/** The place of the last entry of a type in the log of a story. */
export const placeOf = ({ entries }: Story, type: string): number => entries.findLastIndex((one) => one.type === type);

/** The day after all that the story tells. */
export const AFTER = LAST_DAY;
