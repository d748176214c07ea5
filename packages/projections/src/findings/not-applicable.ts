import type { Detector } from './context.ts';
import { finding } from './finding.ts';
import { subjectOfEntry } from './subject-of-entry.ts';

/** Entries that changed nothing. Each says why itself. */
export const notApplicable: Detector = ({ skipped, entryOf }) =>
  [...skipped].map(([id, reason]) => {
    const entry = entryOf(id);
    return finding({
      kind: 'NotApplicable',
      ...(reason.rule === undefined ? {} : { rule: reason.rule }),
      subjects: [subjectOfEntry(entry)],
      entries: [id],
      day: entry.data.effective,
      message: `${entry.type} changed nothing: ${reason.message}`,
    });
  });
