import fc from 'fast-check';
import { repertoire, type StepKind } from './repertoire.ts';

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

const pick = fc.nat({ max: 1_000 });

const stepOf = (kinds: readonly StepKind[]): fc.Arbitrary<Step> =>
  fc.record({
    // Shrinks towards the kinds that come first, which are the plainest.
    kind: fc.constantFrom(...kinds),
    picks: fc.tuple(pick, pick, pick),
    gap: fc.nat({ max: 40 }),
    width: fc.oneof({ arbitrary: fc.constant(0), weight: 6 }, { arbitrary: fc.nat({ max: 90 }), weight: 1 }),
    back: fc.oneof({ arbitrary: fc.constant(0), weight: 9 }, { arbitrary: fc.nat({ max: 400 }), weight: 1 }),
  });

/** The kinds of steps, each as often as it comes up. */
export const stepKinds: readonly StepKind[] = (Object.keys(repertoire) as StepKind[]).flatMap((kind) =>
  Array.from({ length: repertoire[kind].weight }, () => kind),
);

/** Histories in the making: up to `maxLength` steps, to be resolved one by one against what the ledger has become. */
export const steps = (maxLength = 40, kinds: readonly StepKind[] = stepKinds): fc.Arbitrary<readonly Step[]> =>
  fc.array(stepOf(kinds), { minLength: Math.min(5, maxLength), maxLength, size: 'max' });
