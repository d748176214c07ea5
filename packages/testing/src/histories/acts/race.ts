import { RACED } from '../actors.ts';
import { pickSome } from '../candidates.ts';
import { order, type Phase } from '../world.ts';

/** A merger is proposed while another that wants the same agencies is proposed elsewhere: one of the two is refused the join. */
export const raceForAgencies: Phase = function* (world, [first]) {
  const [heir, old] = pickSome(world.now().free, 2, first);
  if (heir === undefined || old === undefined) return;
  const proposal = order(world, 'ProposeMerger', {
    mergerId: world.fresh('merger'),
    shape: 'absorption',
    predecessors: [{ agencyId: old.id }],
    successor: { agencyId: heir.id },
  });
  yield { ...proposal, actor: RACED };
};
