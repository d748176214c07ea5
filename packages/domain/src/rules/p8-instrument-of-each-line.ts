import type { Gate } from './gate.ts';
import { subjectOfMerger } from './merger-facts.ts';

/**
 * P8, gate: the decision on an agency that reports on several lines has an instrument of each of them, of the merger or its
 * approval. An instrument without a line may be of any. Source: a Party committee decides for a state division only together
 * with the People's Committee; practice differs, so it warns.
 */
export const instrumentOfEachLine: Gate = {
  id: 'P8',
  judge: (facts) => {
    const { entry, approval, successor } = facts;
    const lines = new Set((successor?.lines ?? []).map(({ line }) => line));
    const instruments = [...entry.data.instruments, ...(approval?.data.instruments ?? [])];
    // Where there is none at all, P7 says so.
    if (lines.size < 2 || instruments.length === 0) return [];
    const bare = [...lines].filter((line) => !instruments.some((one) => one.line === line));
    if (bare.length === 0) return [];
    const isOpen = instruments.some(({ line }) => line === undefined);
    return [
      {
        rule: 'P8',
        answer: isOpen ? 'unknown' : 'broken',
        subjects: [subjectOfMerger(facts)],
        entries: [entry.id, ...(approval === undefined ? [] : [approval.id])],
        message: isOpen
          ? `no instrument is known to be of the lines ${bare.join(', ')}; say of which line each instrument is`
          : `no instrument is of the lines ${bare.join(', ')}; name the decision of each line`,
      },
    ];
  },
};
