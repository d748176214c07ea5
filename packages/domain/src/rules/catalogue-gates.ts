import type { GateId } from '../errors/index.ts';
import type { RuleDescription } from './catalogue.ts';

type Described = Omit<RuleDescription, 'scope'>;

/** The gates, all of them shared: judged when a merger is completed, as of its day. */
export const gateCatalogue: Readonly<Record<GateId, Described>> = {
  P1: {
    statement: 'titles are unified before a consolidation, for at least leastTime',
    source: 'Quảng Ninh, two to three years before the mergers of 2018',
  },
  P3: {
    statement: 'the affected staff of every predecessor are consulted before the approval',
    source: 'Project 25 of Quảng Ninh',
  },
  P5: {
    statement: 'a merger has an instrument, or its programme has leave to pilot in force',
    source: 'what has no rule is reported with a request for leave to pilot',
  },
  P6: {
    statement: 'the proposal says in what the agencies are alike',
    source: 'alike in purpose, clientele, function or task (Quảng Ninh)',
  },
  P7: { statement: 'each structural change rests on an instrument' },
  P8: {
    statement: 'the decision on an agency with several lines has an instrument of each line',
    source: 'Party and state decide each for their own side; practice differs',
  },
  P12: {
    statement: 'no merger while a moratorium covers it',
    source: 'letter 5954/BNV-TCBC of 5 December 2018',
  },
  P13: {
    statement: 'the parties are of one level, or of levels that exceptions lists together',
    source: 'agencies of the same level are joined (Quảng Ninh); the end of the district level is the exception',
  },
  S1: { statement: 'the official who drafted is not the one who approves', source: 'separation of duties' },
  S2: { statement: 'nobody approves a change to the post they hold', source: 'separation of duties' },
};
