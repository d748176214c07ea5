import type { AgencyId } from '@orgledger/domain';
import type { Detector } from './context.ts';
import { finding } from './finding.ts';
import type { Moment } from './history.ts';

/** Agencies that ended and left the rest of what they had to nobody known. */
export const unknownReceiver: Detector = ({ moments }) =>
  moments.flatMap(({ entry, certain }) =>
    leftToNobody(entry).map((agencyId) =>
      finding({
        kind: 'UnknownReceiver',
        certainty: certain ? 'certain' : 'possible',
        subjects: [`agency:${agencyId}`],
        entries: [entry.id],
        day: entry.data.effective,
        message: 'nobody is known to have received the rest of the agency; find out who did and note it',
      }),
    ),
  );

const leftToNobody = (entry: Moment['entry']): readonly AgencyId[] => {
  switch (entry.type) {
    case 'AgencyAbolished':
      return entry.data.rest?.kind === 'unknown' ? [entry.data.agencyId] : [];
    case 'AgenciesMerged':
      return entry.data.predecessors.filter(({ rest }) => rest?.kind === 'unknown').map(({ agencyId }) => agencyId);
    default:
      return [];
  }
};

/** Functions that left their agency for nobody known and that nobody has taken up since. */
export const functionUnknownReceiver: Detector = ({ chart, certaintyOf, entryOf }) =>
  [...chart.functions.values()].flatMap(({ id, gone }) => {
    if (gone === undefined || gone.to === 'discontinued' || gone.to.kind !== 'unknown') return [];
    const subject = `function:${id}` as const;
    return finding({
      kind: 'FunctionUnknownReceiver',
      certainty: certaintyOf(subject),
      subjects: [subject],
      entries: [gone.by],
      day: entryOf(gone.by).data.effective,
      message: 'nobody is known to have received the function; find out who did and assign it',
    });
  });
