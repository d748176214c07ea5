import { centre, verticalAlignment } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { assumedField, originOf } from '../origin.ts';
import { districtMergers as programmeId } from '../programme.ts';

/** What stayed open for all joint agencies: three issues wait for guidance of the Centre, one for nobody named. */
export const issues = (facts: Facts): readonly Command[] =>
  facts.issueRaised.map((fact) => {
    const { issue, issueVi, awaiting } = fact;
    const note = 'The issue is of all joint agencies; it is kept with the programme.';
    return {
      command: 'RaiseIssue',
      id: fact.id,
      effective: edtf(fact.at),
      provenance: originOf(facts, fact, [assumedField('programmeId', 'mergers-in-programme', note)]),
      data: {
        programmeId,
        issueId: `quang-ninh/${issue}`,
        topic: issue,
        name: issueVi ?? verticalAlignment,
        ...(awaiting === undefined ? {} : { awaiting: centre }),
      },
    };
  });
