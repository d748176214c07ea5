import type { Detector } from './context.ts';
import { finding } from './finding.ts';

/** P13, gate: predecessors, and the agency that absorbs them, are of one level. */
export const levelsDiffer: Detector = ({ mergers }) =>
  mergers.flatMap(({ entry, certain, predecessors, absorbing }) => {
    const parties = [...predecessors, ...(absorbing === undefined ? [] : [absorbing])];
    if (new Set(parties.map(({ level }) => level)).size <= 1) return [];
    return finding({
      kind: 'LevelsDiffer',
      certainty: certain ? 'certain' : 'possible',
      subjects: [`merger:${entry.data.mergerId}`, ...parties.map(({ id }) => `agency:${id}` as const)],
      entries: [entry.id],
      day: entry.data.effective,
      message: 'agencies of different levels were joined; name the decision that says so, or correct a level',
    });
  });
