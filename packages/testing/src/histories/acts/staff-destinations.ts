import type { CommandInput, PositionRecord } from '@orgledger/domain';
import type { Candidates } from '../candidates.ts';

export type Staff = Extract<CommandInput, { command: 'AbolishPosition' }>['data']['staff'];

type Plan = {
  /** Posts that end. */
  readonly ending: readonly PositionRecord[];
  /** All posts that end or change hands: whoever is named leaves all of them. */
  readonly leaving: readonly PositionRecord[];
  /** Posts that go on and may take somebody. */
  readonly lasting: readonly PositionRecord[];
  /** Who has a destination of his own already. */
  readonly placed: readonly string[];
};

/** Where those go whose posts end: to a post with room, now and then, or they are released. */
export const staffDestinations = (now: Candidates, plan: Plan, pick: number): NonNullable<Staff> => {
  const room = new Map(plan.lasting.map((post) => [post.id, post.capacity - post.holders.length]));
  const people = new Set(plan.ending.flatMap(({ holders }) => holders.map(({ personId }) => personId)));
  const leaving = new Set<string>(plan.leaving.map(({ id }) => id));
  return [...people]
    .filter((personId) => !plan.placed.includes(personId))
    .map((personId, turn) => {
      const held = now.holdingsOf(personId);
      const post = plan.lasting.find(
        ({ id, holders }) => (room.get(id) ?? 0) > 0 && !holders.some((one) => one.personId === personId),
      );
      if (post === undefined || (pick + turn) % 3 === 0) {
        return { kind: 'released', personId, reason: 'the post ends' } satisfies Loose;
      }
      room.set(post.id, (room.get(post.id) ?? 0) - 1);
      const keeps = held.filter(({ positionId }) => !leaving.has(positionId));
      const main = keeps.some(({ appointment }) => appointment === 'main' || appointment === 'unified');
      const appointment = main ? 'concurrent' : 'main';
      return { kind: 'moved', personId, positionId: post.id, appointment } satisfies Loose;
    });
};

type Loose = NonNullable<Staff>[number];

/** Everybody who holds one of the posts is released. */
export const allReleased = (posts: readonly PositionRecord[]): NonNullable<Staff> =>
  [...new Set(posts.flatMap(({ holders }) => holders.map(({ personId }) => personId)))].map((personId) => ({
    kind: 'released',
    personId,
    reason: 'the agency ends',
  }));

/** Who may hold a head post that several become: a holder of one of them with no other main post than those that end. */
export const fitHolder = (now: Candidates, heads: readonly PositionRecord[]): string | undefined => {
  const ids = new Set<string>(heads.map(({ id }) => id));
  return heads
    .flatMap(({ holders }) => holders)
    .map(({ personId }) => personId)
    .find((personId) =>
      now
        .holdingsOf(personId)
        .every(
          ({ positionId, appointment }) => ids.has(positionId) || (appointment !== 'main' && appointment !== 'unified'),
        ),
    );
};
