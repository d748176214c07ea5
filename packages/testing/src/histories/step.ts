import fc from 'fast-check';

/**
 * A step of a history before it is known what there is: what to do, numbers that pick among what there turns out to be, and
 * when. Plain data, so that it shrinks well and prints well.
 */
export type Step = {
  readonly kind: StepKind;
  /** Pick among candidates; any number will do. */
  readonly picks: readonly [number, number, number];
  /** Days since the step before. */
  readonly gap: number;
  /** How much later than known it may have been: the width of the window in days; 0 for a certain day. */
  readonly width: number;
  /** Days back from today, for what is recorded late; 0 for most. */
  readonly back: number;
};

export const stepKinds = [
  'establish-agency',
  'establish-head',
  'establish-staff-post',
  'appoint',
  'unify-titles',
  'assign-function',
  'transfer-function',
  'discontinue-function',
  'set-quota',
  'move-quota',
  'register-seal',
  'surrender-seal',
  'rename',
  'retitle',
  'change-line',
  'change-funding',
  'affiliate',
  'regulate',
  'assign-task',
  'reassign',
  'release',
  'transfer-position',
  'abolish-position',
  'consolidate',
  'absorb',
  'propose',
  'advance-merger',
  'withdraw',
  'split',
  'abolish',
  'adopt-scheme',
  'raise-issue',
  'resolve-issue',
] as const;
export type StepKind = (typeof stepKinds)[number];

// What makes the rest possible comes up more often.
const weights: Partial<Record<StepKind, number>> = {
  'establish-agency': 6,
  'establish-head': 5,
  'establish-staff-post': 3,
  appoint: 4,
  'assign-function': 3,
  consolidate: 3,
  'set-quota': 2,
  'advance-merger': 3,
};

const pick = fc.nat({ max: 1_000 });

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(...stepKinds.map((kind) => ({ arbitrary: fc.constant(kind), weight: weights[kind] ?? 1 }))),
  picks: fc.tuple(pick, pick, pick),
  gap: fc.nat({ max: 40 }),
  width: fc.oneof({ arbitrary: fc.constant(0), weight: 4 }, { arbitrary: fc.nat({ max: 90 }), weight: 1 }),
  back: fc.oneof({ arbitrary: fc.constant(0), weight: 6 }, { arbitrary: fc.nat({ max: 400 }), weight: 1 }),
});

/** Histories in the making: up to `maxLength` steps, to be resolved one by one against what the ledger has become. */
export const steps = (maxLength = 40): fc.Arbitrary<readonly Step[]> =>
  fc.array(step, { minLength: Math.min(5, maxLength), maxLength, size: 'max' });
