import { centre } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { assumedField, originOf } from '../origin.ts';
import { programmeId } from '../programme.ts';

/** What stayed open for all joint agencies, waiting for guidance of the Centre. */
export const issues = (facts: Facts): readonly Command[] =>
  facts.issueRaised.flatMap((fact): readonly Command[] => {
    const { issue, issueVi, awaiting } = fact;
    // An issue that awaits nobody's guidance is of another kind, and of a later part.
    if (awaiting === undefined || issueVi === undefined) return [];
    const note = 'The issue is of all joint agencies; it is kept with the scheme.';
    return [
      {
        command: 'RaiseIssue',
        id: fact.id,
        effective: edtf(fact.at),
        provenance: originOf(facts, fact, [assumedField('programmeId', 'mergers-in-scheme', note)]),
        data: { programmeId, issueId: `quang-ninh/${issue}`, topic: issue, name: issueVi, awaiting: centre },
      },
    ];
  });
