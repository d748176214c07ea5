import { lacksInstrument, p7Advice } from '@orgledger/domain';
import type { Detector } from './context.ts';
import { type Certainty, finding } from './finding.ts';
import type { Moment } from './history.ts';
import { subjectOfEntry } from './subject-of-entry.ts';

/**
 * P7, gate: each structural change rests on an instrument; a merger also on that of its approval. Where the entry itself is
 * an assumption, whether there was an instrument is not known.
 */
export const noInstrument: Detector = ({ moments, mergers }) => {
  const approved = new Set(
    mergers.filter(({ approval }) => (approval?.data.instruments.length ?? 0) > 0).map(({ entry }) => entry.id),
  );
  return moments.flatMap(({ entry, certain }) => {
    const answer = lacksInstrument(entry);
    if (answer === undefined || approved.has(entry.id)) return [];
    return finding({
      kind: 'NoInstrument',
      certainty: answer === 'unknown' ? 'unknown' : sure(certain),
      subjects: [subjectOfEntry(entry)],
      entries: [entry.id],
      day: entry.data.effective,
      message: p7Advice(entry.type),
    });
  });
};

/** An instrument whose number nobody noted: it can be named, and not be found. One finding for each entry. */
export const instrumentWithoutNumber: Detector = ({ moments }) =>
  moments.flatMap(({ entry, certain }) => {
    const kinds = entry.data.instruments.filter(({ number }) => number === undefined).map(({ kind }) => kind);
    if (kinds.length === 0) return [];
    return finding({
      kind: 'InstrumentWithoutNumber',
      certainty: sure(certain),
      subjects: [subjectOfEntry(entry)],
      entries: [entry.id],
      day: entry.data.effective,
      message: `the number of an instrument (${kinds.join(', ')}) is not known; look it up`,
    });
  });

const sure = (certain: Moment['certain']): Certainty => (certain ? 'certain' : 'possible');
