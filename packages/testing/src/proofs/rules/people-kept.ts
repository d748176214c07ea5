import type { LedgerEntry, PositionRecord } from '@orgledger/domain';
import { ruleProperty } from '../rule-property.ts';

/**
 * Counted from the posts alone and not from the records of people: nobody who holds a post is without one after an entry that
 * does not release that person by name.
 */
export const peopleKept = ruleProperty({
  id: 'people-kept',
  name: 'people are never lost',
  statement: 'whoever holds a post goes on holding one until an entry names and releases that person',
  watch: () => {
    const posts = new Map<string, Set<string>>();
    const postsOf = (personId: string): Set<string> => {
      const known = posts.get(personId) ?? new Set<string>();
      posts.set(personId, known);
      return known;
    };
    return {
      applied: ({ entry, changes }) => {
        const left = new Set<string>();
        for (const { before, after } of changes) {
          if (after.record !== 'position') continue;
          for (const personId of holdersOf(before?.record === 'position' ? before : undefined)) {
            postsOf(personId).delete(after.id);
            left.add(personId);
          }
        }
        for (const { after } of changes) {
          if (after.record !== 'position') continue;
          for (const personId of holdersOf(after)) postsOf(personId).add(after.id);
        }
        const released = releasedBy(entry);
        return [...left]
          .filter((personId) => postsOf(personId).size === 0 && !released.has(personId))
          .map((personId) => ({
            subject: `person:${personId}`,
            message: 'holds no post any more and was not released',
          }));
      },
    };
  },
});

/** Who holds a post that is there. */
const holdersOf = (position: PositionRecord | undefined): readonly string[] =>
  position === undefined || position.end !== undefined ? [] : position.holders.map(({ personId }) => personId);

/** Whom an entry releases by name. */
const releasedBy = (entry: LedgerEntry): ReadonlySet<string> => {
  if (entry.type === 'StaffReleased') return new Set<string>([entry.data.personId]);
  if (!('staff' in entry.data)) return new Set();
  return new Set<string>(entry.data.staff.filter(({ kind }) => kind === 'released').map(({ personId }) => personId));
};
