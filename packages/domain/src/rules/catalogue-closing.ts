import type { ClosingId } from '../errors/index.ts';
import type { RuleDescription } from './catalogue.ts';

type Described = Omit<RuleDescription, 'scope'>;

/** The closing rules, all of them shared: each holds, or an open issue covers it, before a merger is settled. */
export const closingCatalogue: Readonly<Record<ClosingId, Described>> = {
  B1: { statement: 'each agency has one payer, who is active', source: 'Hạ Long: a third body pays' },
  K1: {
    statement: 'seals of an ended agency are surrendered; an agency has at most sealsPerBloc seals of one bloc',
    source: 'Decree 99/2016/NĐ-CP; joint agencies kept one of each bloc',
  },
  N2: { statement: 'headcount adds up: all who held a changed post hold one or were released' },
  N3: {
    statement: 'no more places are filled than quota and a dated surplus allow',
    source: 'agencies merged with existing staff and were reduced later',
  },
  N4: { statement: 'filled and vacant places are the established ones' },
  O1: {
    statement: 'no affiliated body is left at an ended agency',
    source: 'Hạ Long: joint activity of all three bodies',
  },
  P9: {
    statement: 'a working regulation is issued and covers every function',
    source: 'the province told localities to supplement their regulations',
  },
  P10: { statement: "staff given the other side's tasks were trained for them", source: 'cross-training in Hoành Bồ' },
  P11: { statement: 'a pilot is reviewed before it ends', source: 'preliminary review of the province' },
};
