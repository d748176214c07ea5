import {
  type ChartRecord,
  type ClosingId,
  closingRules,
  type MergerFacts,
  type PolicyInput,
  type ProgrammeRecord,
  parsePolicy,
  windowOf,
} from '@orgledger/domain';
import { expect } from 'vitest';
import { chartOf, merger } from '../../support/records.ts';

type Scene = {
  readonly facts?: MergerFacts;
  readonly records?: readonly ChartRecord[];
  readonly programmes?: readonly ProgrammeRecord[];
  readonly policy?: PolicyInput;
};

/** What a closing rule has against settling a merger at the end of 2018, without its sentence. */
export const judged = (id: ClosingId, { facts = merger(), records = [], programmes = [], policy = {} }: Scene) => {
  const rule = closingRules.find((one) => one.id === id);
  if (rule === undefined) throw new RangeError(`${id} is no closing rule`);
  const on = windowOf('2018-12-31').last;
  return rule
    .judge({ merger: facts, on, chart: chartOf(...records), programmes }, parsePolicy(policy))
    .map(({ message, ...rest }) => {
      expect(message.length).toBeGreaterThan(20);
      return rest;
    });
};
/** The answers alone. */
export const answers = (id: ClosingId, scene: Scene) => judged(id, scene).map(({ answer }) => answer);

/** The funding of an agency that another pays and follows. */
export const paidBy = (id: string) => ({ by: 'paid', paidBy: id, followedBy: id, note: undefined });
