import type { ChartLookup, LedgerEntry } from '../chart/index.ts';
import { namedPositions } from '../merger/named-positions.ts';
import { partiesOf } from './parties.ts';
import type { TransitionRule, Violation } from './violation.ts';

/**
 * N1, hard shared: nobody named is lost and nobody counted twice. Whoever held a post that ends, or a post of an agency
 * that ends, holds a post afterwards or was released with a reason; no post lists a person twice. Whom a decision releases
 * gets no post by it.
 */
export const nobodyLost: TransitionRule = {
  id: 'N1',
  judge: (before, entry, after) => {
    const violations: Violation[] = [];
    for (const positionId of affectedPositions(before, entry)) {
      for (const { personId } of before.positions.get(positionId)?.holders ?? []) {
        const person = after.persons.get(personId);
        const posts = person?.positions ?? [];
        const twice = new Set(posts).size !== posts.length;
        const lost = posts.length === 0 && person?.released?.by !== entry.id;
        if (!twice && !lost) continue;
        violations.push({
          rule: 'N1',
          subject: `person:${personId}`,
          ids: [positionId, personId],
          message: twice
            ? 'the person would hold one post twice; name one destination only'
            : 'the post ends and its holder would be lost; say where the holder goes or why the holder is released',
        });
      }
    }
    for (const { personId, positionId } of releasedWithPost(entry, after)) {
      violations.push({
        rule: 'N1',
        subject: `person:${personId}`,
        ids: [positionId, personId],
        message: 'nobody is released and given a post by one decision; leave out the release, or name another holder',
      });
    }
    return violations;
  },
};

/** Whom an entry releases, with a post that they hold by the same entry. */
const releasedWithPost = (entry: LedgerEntry, after: ChartLookup) => {
  const staff = 'staff' in entry.data ? entry.data.staff : [];
  return staff
    .filter(({ kind }) => kind === 'released')
    .flatMap(({ personId }) =>
      (after.persons.get(personId)?.positions ?? [])
        .filter((id) =>
          after.positions.get(id)?.holders.some((one) => one.personId === personId && one.by === entry.id),
        )
        .map((positionId) => ({ personId, positionId })),
    );
};

const affectedPositions = (before: ChartLookup, entry: LedgerEntry): readonly string[] => {
  if (entry.type === 'PositionAbolished') return [entry.data.positionId];
  const left = partiesOf(entry).ended.flatMap((agencyId) => before.agencies.get(agencyId)?.positions ?? []);
  const named = entry.type === 'AgenciesMerged' ? namedPositions(entry.data) : [];
  return [...new Set<string>([...left, ...named])];
};
