import type { DomainEvent } from '../registry/event-schemas.ts';
import { oneResponsiblePerTask } from './f3-one-responsible-per-task.ts';
import { mergerCardinality, secessionCardinality, splitCardinality } from './l1-cardinality.ts';
import { notItsOwnAncestor } from './l4-not-its-own-ancestor.ts';
import { endedWithReason } from './l5-ended-with-reason.ts';
import { partsGiven, restOfPartStated } from './l7-explicit-parts.ts';
import { oneParentPerLine } from './t4-one-parent-per-line.ts';

/**
 * The own rules that an event has to keep whatever came before it, asked again when a correction changes what it says. Throws
 * `Refused`.
 */
export const demandOwnRules = ({ type, data }: DomainEvent): void => {
  switch (type) {
    case 'AgencyEstablished':
      oneParentPerLine(data.agencyId, data.lines);
      return;
    case 'AgencyReestablished':
      oneParentPerLine(data.agencyId, data.lines);
      notItsOwnAncestor(data.agencyId, data.continues);
      return;
    case 'WorkingRegulationIssued':
      oneResponsiblePerTask(data.agencyId, data.tasks);
      return;
    case 'AgencySplit':
    case 'MergerReversed':
      splitCardinality(data);
      for (const { agencyId, lines, continues } of data.successors) {
        oneParentPerLine(agencyId, lines);
        notItsOwnAncestor(agencyId, continues);
      }
      return;
    case 'AgencySeceded':
      secessionCardinality(data.agencyId, data.successor.agencyId);
      oneParentPerLine(data.successor.agencyId, data.successor.lines);
      notItsOwnAncestor(data.successor.agencyId, data.successor.continues);
      return;
    case 'AgencyAbolished':
      endedWithReason(data);
      return;
    case 'MergerProposed':
    case 'AgenciesMerged': {
      const { mergerId, shape, predecessors, successor } = data;
      // Whether the successor was there before is for the fold to say.
      const successorExists = shape === 'absorption';
      mergerCardinality({ mergerId, shape, predecessors, successorId: successor.agencyId, successorExists });
      restOfPartStated(mergerId, predecessors);
      if (type === 'AgenciesMerged') {
        const positions = (data.positions ?? []).length + (data.joinedPositions ?? []).length;
        partsGiven(mergerId, predecessors, { functions: data.functions, positions, partQuota: data.partQuota ?? [] });
      }
      return;
    }
    default:
  }
};
