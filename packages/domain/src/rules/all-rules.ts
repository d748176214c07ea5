import type { ClosingId, GateId, InvariantId, RuleId } from '../errors/index.ts';
import { defaultPolicy } from '../policy/index.ts';
import { ruleCatalogue } from './catalogue.ts';
import { closingCatalogue } from './catalogue-closing.ts';
import { gateCatalogue } from './catalogue-gates.ts';
import { invariantCatalogue } from './catalogue-invariants.ts';

export type RuleClass = 'hard' | 'gate' | 'closing' | 'invariant';

/** What there is to say of one rule. */
export type RuleRow = {
  readonly id: RuleId | InvariantId;
  readonly class: RuleClass;
  /** Of an invariant there is none: it judges no command. */
  readonly scope: 'own' | 'shared' | undefined;
  /** That of the default policy; hard rules always refuse. */
  readonly severity: 'refuse' | 'hold' | 'warn' | 'off' | undefined;
  /** Those that a policy may set, with their default values. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly statement: string;
  readonly source: string | undefined;
  /** Of an invariant: where it is shown. */
  readonly testedIn?: string | undefined;
};

/** Every rule of the design, in the order of its classes. */
export const allRules = (): readonly RuleRow[] => [
  ...rows(ruleCatalogue).map(
    ([id, { scope, statement, source }]): RuleRow => ({
      id,
      class: 'hard',
      scope,
      severity: 'refuse',
      parameters: {},
      statement,
      source,
    }),
  ),
  ...rows(gateCatalogue).map(
    ([id, one]): RuleRow => ({ ...chosen(id, defaultPolicy.gates[id]), class: 'gate', ...one }),
  ),
  ...rows(closingCatalogue).map(
    ([id, one]): RuleRow => ({ ...chosen(id, defaultPolicy.closing[id]), class: 'closing', ...one }),
  ),
  ...rows(invariantCatalogue).map(
    ([id, one]): RuleRow => ({
      id,
      class: 'invariant',
      scope: undefined,
      severity: undefined,
      parameters: {},
      source: undefined,
      ...one,
    }),
  ),
];

const chosen = (
  id: GateId | ClosingId,
  { severity, ...parameters }: { readonly severity: NonNullable<RuleRow['severity']> },
) => ({ id, scope: 'shared' as const, severity, parameters, source: undefined });

// The keys of a catalogue are its ids.
const rows = <K extends string, V>(catalogue: Readonly<Record<K, V>>): readonly (readonly [K, V])[] =>
  Object.entries(catalogue) as unknown as readonly (readonly [K, V])[];
