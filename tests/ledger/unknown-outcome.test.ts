import { type OpenStore, OutcomeUnknown, StorageFull } from '@orgledger/store';
import { describe, expect, it } from 'vitest';
import { consolidate, establish, rename } from '../support/commands.ts';
import { type Intercept, intercepting } from '../support/intercepting-store.ts';
import { logOf } from '../support/log.ts';
import { must } from '../support/results.ts';
import { openScene, scene } from '../support/scene.ts';

describe('a store that does not know whether it has stored', () => {
  const unknown = () => new OutcomeUnknown({ stream: 'agency-a', sqliteCode: 10, reason: 'disk I/O error' });
  const whetherOrNot = [
    ['and has', true],
    ['and has not', false],
  ] as const;

  it.each(whetherOrNot)('%s, is sent the same bytes again, which are stored once', async (_title, stored) => {
    const { store } = await scene([establish('a')]);
    const sent: string[] = [];
    const doubtful: Intercept = async (number, append, args) => {
      sent.push(JSON.stringify(args));
      if (number > 1) return append();
      if (stored) await append();
      throw unknown();
    };
    const ledger = await openScene({ store: intercepting(store, doubtful) });

    const result = must(await ledger.execute(rename('a', 'Cơ quan A', { id: 'rename', effective: '2016-01-01' })));

    expect(result).toMatchObject({ repeated: false, pending: false });
    expect(sent).toHaveLength(2);
    expect(sent[1]).toBe(sent[0]);
    const log = await logOf(store);
    expect(log.map(({ type }) => type)).toEqual(['AgencyEstablished', 'AgencyRenamed']);
    expect(log.map(({ id }) => id)).toContain(result.entries[0]);
  });

  it('and then finds the disk full, says again that it is unknown and not that nothing was stored', async () => {
    const { store } = await scene([establish('a')]);
    const doubtful: Intercept = async (number, append) => {
      if (number > 1) throw new StorageFull();
      await append();
      throw unknown();
    };
    const ledger = await openScene({ store: intercepting(store, doubtful) });
    const command = rename('a', 'Cơ quan A', { id: 'rename', effective: '2016-01-01' });
    await expect(ledger.execute(command)).rejects.toMatchObject({ code: 'OutcomeUnknown' });
    expect((await logOf(store)).map(({ type }) => type)).toEqual(['AgencyEstablished', 'AgencyRenamed']);
  });

  it.each(whetherOrNot)(
    '%s, twice, is a fault; the command given again is carried out once',
    async (_title, stored) => {
      const { store } = await scene([establish('a')]);
      const doubtful: Intercept = async (number, append) => {
        if (number > 2) return append();
        if (stored) await append();
        throw unknown();
      };
      const ledger = await openScene({ store: intercepting(store, doubtful) });
      const command = rename('a', 'Cơ quan A', { id: 'rename', effective: '2016-01-01' });

      await expect(ledger.execute(command)).rejects.toMatchObject({ code: 'OutcomeUnknown' });
      expect(must(await ledger.execute(command)).repeated).toBe(stored);

      expect((await logOf(store)).map(({ type }) => type)).toEqual(['AgencyEstablished', 'AgencyRenamed']);
    },
  );

  it.each(whetherOrNot)(
    '%s, is sent the same bytes of a confirmation again, which is there once',
    async (_title, stored) => {
      const { store } = await scene([establish('a'), establish('b')]);
      const sent: string[] = [];
      const doubtful: Intercept = async (number, append, args) => {
        sent.push(JSON.stringify(args));
        if (number !== 2) return append();
        if (stored) await append();
        throw unknown();
      };
      const ledger = await openScene({ store: intercepting(store, doubtful) });

      const result = must(await ledger.execute(merge));

      expect(result).toMatchObject({ pending: false, confirmations: 3 });
      expect(sent[2]).toBe(sent[1]);
      expect(await confirmedIn(store)).toEqual(['agency-a', 'agency-b', 'agency-c']);
    },
  );

  it.each(whetherOrNot)(
    '%s, twice, leaves a confirmation pending only if it is not there, and says why',
    async (_title, stored) => {
      const { store } = await scene([establish('a'), establish('b')]);
      let failing = true;
      const doubtful: Intercept = async (number, append, [stream]) => {
        if (number === 1 || stream !== 'agency-b' || !failing) return append();
        if (stored) await append();
        throw unknown();
      };
      const ledger = await openScene({ store: intercepting(store, doubtful) });

      expect(must(await ledger.execute(merge)).pending).toBe(!stored);
      expect(await ledger.stuck()).toMatchObject(stored ? [] : [{ stream: 'agency-b', reason: unknown().message }]);
      failing = false;
      await ledger.execute(establish('d'));

      expect(await ledger.stuck()).toEqual([]);
      expect(await confirmedIn(store)).toEqual(['agency-a', 'agency-b', 'agency-c']);
    },
  );
});

const merge = consolidate('m', ['a', 'b'], 'c', { id: 'merge', effective: '2018-01-01' });

const confirmedIn = async (store: OpenStore): Promise<readonly string[]> =>
  (await logOf(store))
    .filter(({ type }) => type === 'Confirmed')
    .map(({ stream }) => stream)
    .toSorted();
