import { demand } from '../errors/index.ts';

type Split = {
  readonly agencyId: string;
  readonly rest: string;
  readonly successors: readonly { readonly agencyId: string }[];
};

/** L1, hard own: one agency splits into two or more fresh ones, and the rest goes to one of them. */
export const splitCardinality = ({ agencyId, rest, successors }: Split): void => {
  const ids = successors.map((successor) => successor.agencyId);
  const distinct = new Set(ids);
  demand(
    ids.length >= 2 && distinct.size === ids.length && !distinct.has(agencyId),
    'L1',
    [agencyId, ...ids],
    'a split needs two or more different successors, none of which is the agency itself',
  );
  demand(distinct.has(rest), 'L1', [agencyId, rest], 'the rest of a split agency must go to one of its successors');
};

/** L1, hard own: what secedes is an agency of its own, with a fresh id. */
export const secessionCardinality = (agencyId: string, successorId: string): void =>
  demand(
    agencyId !== successorId,
    'L1',
    [agencyId],
    'an agency cannot secede from itself; give the part that goes an id that no agency ever had',
  );

type Merging = {
  readonly mergerId: string;
  readonly shape: 'consolidation' | 'absorption';
  readonly predecessors: readonly { readonly agencyId: string }[];
  readonly successorId: string;
  /** True when an agency of the successor's id was ever established. */
  readonly successorExists: boolean;
};

/** L1, hard own: a consolidation joins two or more agencies into a fresh one, an absorption one or more into an existing one. */
export const mergerCardinality = (merging: Merging): void => {
  const { mergerId, shape, successorId, successorExists } = merging;
  const ids = merging.predecessors.map((predecessor) => predecessor.agencyId);
  const distinct = new Set(ids);
  demand(
    distinct.size === ids.length,
    'L1',
    [mergerId, ...ids],
    'each predecessor joins a merger once; an agency cannot merge with itself',
  );
  demand(
    !distinct.has(successorId),
    'L1',
    [mergerId, successorId],
    'an agency cannot merge with itself; in an absorption the absorbing agency is the successor, not a predecessor',
  );
  if (shape === 'consolidation') {
    demand(ids.length >= 2, 'L1', [mergerId, ...ids], 'a consolidation needs two or more predecessors');
    demand(
      !successorExists,
      'L1',
      [mergerId, successorId],
      'the successor of a consolidation begins with it; choose an id that no agency ever had, or record an absorption',
    );
  } else {
    demand(ids.length >= 1, 'L1', [mergerId], 'an absorption needs one or more predecessors');
    demand(
      successorExists,
      'L1',
      [mergerId, successorId],
      'the successor of an absorption must exist; establish it first, or record a consolidation',
    );
  }
};
