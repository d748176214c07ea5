import { type AppendResult, type Entry, type EventStore, isStoreError } from '@orgledger/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, newEntry, uuid } from './entries.ts';
import { createModel, type Model, type ModelAppend, type ModelEntry } from './model.ts';
import { acceptAll, type MakeStore } from './scene.ts';

/** Random histories on the store and on a plain model give the same answers. */
export const modelCases = (makeStore: MakeStore, numRuns = 60): void => {
  describe('model', () => {
    it('any sequence of appends, retries and reads gives the answers of the model', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
          const backend = await makeStore();
          // Two instances in turn: no answer may depend on which of them is asked.
          const stores = [await backend.open({ validator: acceptAll }), await backend.open({ validator: acceptAll })];
          try {
            const model = createModel();
            const sent: ModelAppend[] = [];
            for (const [number, next] of steps.entries()) {
              const store = stores[number % 2];
              if (store !== undefined) await compare(next, number, store, model, sent);
            }
          } finally {
            for (const store of stores) await store.close();
            await backend.dispose();
          }
        }),
        { numRuns },
      );
    });
  });
};

type Step =
  | {
      readonly kind: 'append';
      readonly stream: string;
      readonly ids: number[];
      readonly off: number;
      readonly headOff: number | undefined;
    }
  | { readonly kind: 'retry'; readonly which: number }
  | {
      readonly kind: 'readStream';
      readonly stream: string;
      readonly from: number;
      readonly maxCount: number;
      readonly direction: 'forwards' | 'backwards';
    }
  | { readonly kind: 'readAll'; readonly from: number; readonly maxCount: number };

const stream = fc.constantFrom('agency-a', 'agency-b', 'agency-ạ');
const bound = fc.nat({ max: 8 });

/** Mostly right: an append at a wrong revision or with a used id is the rarer case. */
const append: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('append' as const),
  stream,
  ids: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
  off: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -3, max: 2 }) }),
  headOff: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
  ),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: append },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retry' as const), which: fc.nat({ max: 20 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('readStream' as const),
      stream,
      from: bound,
      maxCount: bound,
      direction: fc.constantFrom('forwards' as const, 'backwards' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('readAll' as const), from: bound, maxCount: bound }) },
);

const compare = async (
  next: Step,
  mark: number,
  store: EventStore,
  model: Model,
  sent: ModelAppend[],
): Promise<void> => {
  switch (next.kind) {
    case 'append': {
      const request = toAppend(next, mark, model, store.capabilities.ifHead);
      sent.push(request);
      expect(await send(store, request)).toEqual(model.append(request));
      break;
    }
    case 'retry': {
      const request = sent[next.which % Math.max(1, sent.length)];
      if (request !== undefined) expect(await send(store, request)).toEqual(model.append(request));
      break;
    }
    case 'readStream': {
      const { stream: name, from, maxCount, direction } = next;
      const stored = model.streamOf(name);
      const wanted = direction === 'forwards' ? stored.slice(from) : stored.slice(0, from + 1).reverse();
      const slice = await store.readStream(name, { from, maxCount, direction });
      expect(slice.exists).toBe(stored.length > 0);
      expect(slice.entries.map(toModel)).toEqual(wanted.slice(0, maxCount));
      break;
    }
    case 'readAll': {
      const { from, maxCount } = next;
      const read = await collect(store.readAll({ from, maxCount }));
      expect(read.map(toModel)).toEqual(model.log.slice(from, from + maxCount));
      break;
    }
  }
  expect(await store.head()).toBe(model.log.length);
};

const toAppend = (
  { stream: name, ids, off, headOff }: Extract<Step, { kind: 'append' }>,
  mark: number,
  model: Model,
  ifHead: boolean,
): ModelAppend => {
  const last = model.streamOf(name).length - 1 + off;
  const expectedRevision = last < 0 ? ('none' as const) : last;
  const head = Math.max(0, model.log.length + (headOff ?? 0));
  const options = headOff === undefined || !ifHead ? { expectedRevision } : { expectedRevision, ifHead: head };
  return { stream: name, ids: ids.map(uuid), mark, options };
};

const send = async (
  store: EventStore,
  { stream: name, ids, mark, options }: ModelAppend,
): Promise<AppendResult | string> => {
  try {
    return await store.append(
      name,
      ids.map((id) => newEntry(0, { id, data: { mark } })),
      options,
    );
  } catch (error) {
    if (!isStoreError(error)) throw error;
    return error.code;
  }
};

const toModel = ({ stream: name, revision, index, id, data }: Entry): ModelEntry => ({
  stream: name,
  revision,
  index,
  id,
  mark: Number(data['mark']),
});
