import { z } from 'zod';
import type { ClosingId, GateId } from '../errors/index.ts';
import { term } from '../values/index.ts';

/** `refuse`: a merger that breaks the gate is not completed. `warn`: it is, and the result says so. `off`: not judged. */
const gateSeverity = z.enum(['refuse', 'warn', 'off']);

/** `hold`: a merger that does not keep the rule is not settled, unless an open issue covers it. */
const closingSeverity = z.enum(['hold', 'warn', 'off']);

const gate = (usually: z.infer<typeof gateSeverity>) =>
  z.strictObject({ severity: gateSeverity.default(usually) }).prefault({});

const closing = <S extends z.ZodRawShape>(usually: z.infer<typeof closingSeverity>, topics: string[], more: S) =>
  z.strictObject({
    severity: closingSeverity.default(usually),
    /** The topics of issues that cover the rule while they await guidance. */
    topics: z.array(term).max(50).default(topics),
    ...more,
  });

const gates = {
  P1: z
    .strictObject({
      severity: gateSeverity.default('warn'),
      /** For how long the titles have to be unified before the agencies merge; any earlier day is enough by default. */
      leastTime: z
        .strictObject({ years: z.int().min(0).max(100).default(0), months: z.int().min(0).max(1200).default(0) })
        .prefault({}),
    })
    .prefault({}),
  P3: gate('refuse'),
  P5: gate('refuse'),
  P6: gate('refuse'),
  P7: gate('refuse'),
  P8: gate('warn'),
  P12: gate('refuse'),
  P13: z
    .strictObject({
      severity: gateSeverity.default('refuse'),
      /** Levels whose agencies may merge with each other, as when a level is given up: `[['district', 'province']]`. */
      exceptions: z.array(z.array(term).min(2).max(20)).max(50).default([]),
    })
    .prefault({}),
  S1: gate('refuse'),
  S2: gate('refuse'),
} satisfies Record<GateId, z.ZodType>;

const staffing = ['quota', 'staffing'];

const closingRules = {
  B1: closing('hold', ['funding', 'budget'], {}).prefault({}),
  K1: closing('hold', ['seal', 'seals'], {
    /** How many seals of one bloc an agency may have. */
    sealsPerBloc: z.int().min(1).max(20).default(1),
  }).prefault({}),
  N2: closing('hold', staffing, {}).prefault({}),
  N3: closing('hold', staffing, {}).prefault({}),
  N4: closing('hold', staffing, {}).prefault({}),
  O1: closing('hold', ['affiliates'], {}).prefault({}),
  P9: closing('hold', ['working-regulation'], {}).prefault({}),
  P10: closing('warn', ['training'], {}).prefault({}),
  P11: closing('hold', ['pilot'], {}).prefault({}),
} satisfies Record<ClosingId, z.ZodType>;

/** How severe the rules are that a user may choose, and their parameters. Hard rules are no part of it. */
export const policySchema = z.strictObject({
  gates: z.strictObject(gates).prefault({}),
  closing: z.strictObject(closingRules).prefault({}),
});

/** A policy in full. It is plain JSON. */
export type Policy = z.infer<typeof policySchema>;

/** A policy as a user writes it: what is left out is as in the default policy. */
export type PolicyInput = z.input<typeof policySchema>;
