import type { Subject } from '../chart/index.ts';
import type { ClosingId, GateId } from '../errors/index.ts';
import type { CivilDate, Edtf } from '../time/index.ts';

/**
 * What a gate or a closing rule has to say against something; nothing where the rule is kept. `broken`: it is not kept.
 * `possible`: that depends on which days of their windows entries are of. `unknown`: what is recorded does not say.
 */
export type Objection = {
  readonly rule: GateId | ClosingId;
  readonly answer: 'broken' | 'possible' | 'unknown';
  /** What it is about, the most telling first. */
  readonly subjects: readonly [Subject, ...Subject[]];
  /** The ids of the entries that it rests on. */
  readonly entries: readonly string[];
  /** The day of what it is about, where that is not the day on which it is judged. */
  readonly day?: CivilDate | Edtf | undefined;
  /** What is the matter, and what to do. */
  readonly message: string;
};

/** The ids of what an objection is about. */
export const idsOf = ({ subjects }: Objection): readonly string[] =>
  subjects.map((subject) => subject.slice(subject.indexOf(':') + 1));
