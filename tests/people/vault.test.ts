import { isVaultError, type PersonDetails } from '@orgledger/ledger/vault';
import { describe, expect, it } from 'vitest';
import { an, binh, codeOf, forgotten, vaultBench } from './vault-bench.ts';

const bench = vaultBench();

describe('a vault', () => {
  it('tells of a person what was put in last, after it was opened anew', async () => {
    const vault = await bench.opened();
    expect(await vault.find('p-1')).toEqual({ kind: 'unknown' });
    await vault.put('p-1', binh);
    await vault.put('p-1', an);
    await vault.put('p-2', binh);
    await vault.close();
    const again = await bench.opened();
    expect(again.id).toBe(vault.id);
    expect(await again.find('p-1')).toEqual({ kind: 'known', details: an });
    expect(await again.find('p-2')).toEqual({ kind: 'known', details: binh });
  });

  it('tells of who was forgotten when and why, and of nothing else, for good', async () => {
    const vault = await bench.opened();
    await vault.put('p-1', an);
    await vault.put('p-2', binh);
    await vault.forget('p-1', forgotten);
    expect(await vault.find('p-1')).toEqual({ kind: 'forgotten', ...forgotten });
    expect(await codeOf(vault.put('p-1', an))).toBe('PersonForgotten');
    await vault.forget('p-1', { on: '2027-01-01', basis: 'again' });
    expect(await vault.find('p-1')).toEqual({ kind: 'forgotten', ...forgotten });
    expect(await vault.find('p-2')).toEqual({ kind: 'known', details: binh });
  });

  it('forgets who was never known, so that nothing is kept of them later', async () => {
    const vault = await bench.opened();
    await vault.forget('p-9', forgotten);
    expect(await vault.find('p-9')).toEqual({ kind: 'forgotten', ...forgotten });
    expect(await codeOf(vault.put('p-9', an))).toBe('PersonForgotten');
  });

  it('is one for all who have it open', async () => {
    const [one, other] = [await bench.opened(), await bench.opened()];
    await one.put('p-1', an);
    expect(await other.find('p-1')).toEqual({ kind: 'known', details: an });
    await other.forget('p-1', forgotten);
    expect(await one.find('p-1')).toMatchObject({ kind: 'forgotten' });
    expect(await codeOf(one.put('p-1', an))).toBe('PersonForgotten');
  });

  it('takes text in any Unicode form and keeps it in NFC', async () => {
    const vault = await bench.opened();
    await vault.put('p-1', {
      name: 'Nguyễn Văn An'.normalize('NFD'),
      ['quê'.normalize('NFD')]: ['Hạ Long'.normalize('NFD')],
    });
    expect(await vault.find('p-1')).toEqual({ kind: 'known', details: { name: 'Nguyễn Văn An', quê: ['Hạ Long'] } });
  });

  it.each<[string, unknown]>([
    ['no name', {}],
    ['an empty name', { name: ' ' }],
    ['a name that is no text', { name: 7 }],
    ['a control character in the name', { name: 'a\u0000b' }],
    ['a lone surrogate', { name: 'An', note: '\ud800' }],
    ['a value that is no JSON', { name: 'An', born: new Date(0) }],
    ['undefined', { name: 'An', born: undefined }],
    ['a cycle', Object.assign({ name: 'An' }, { self: [] as unknown[] })],
    ['two fields that differ by form only', { name: 'An', quê: 1, ['quê'.normalize('NFD')]: 2 }],
    ['a prototype', JSON.parse('{"name":"An","__proto__":{"admin":true}}')],
    ['more than 64 kB', { name: 'An', note: 'ạ'.repeat(22_000) }],
    ['nothing', null],
    ['a list', ['Nguyễn Văn An']],
    ['a text', 'Nguyễn Văn An'],
  ])('refuses details with %s, says nothing of them, and keeps what it had', async (_title, details) => {
    if (typeof details === 'object' && details !== null && 'self' in details)
      (details.self as unknown[]).push(details.self);
    const vault = await bench.opened();
    await vault.put('p-1', binh);
    const error: unknown = await vault.put('p-1', details as PersonDetails).catch((reason: unknown) => reason);
    expect(isVaultError(error, 'InvalidDetails')).toBe(true);
    expect(String(error)).not.toMatch(/An\b|quê|admin|born|self/);
    expect(await vault.find('p-1')).toEqual({ kind: 'known', details: binh });
  });

  it.each(['Nguyễn Văn An', '', 'constructor', 'a'.repeat(129)])('refuses the id %j', async (personId) => {
    const vault = await bench.opened();
    const refused: unknown = await vault.put(personId, an).catch((reason: unknown) => reason);
    expect(isVaultError(refused, 'InvalidDetails')).toBe(true);
    expect(personId !== '' && String(refused).includes(personId)).toBe(false);
    expect(await codeOf(vault.forget(personId, forgotten))).toBe('InvalidDetails');
    expect(await vault.find(personId)).toEqual({ kind: 'unknown' });
  });

  it('says that it is closed', async () => {
    const vault = await bench.opened();
    await vault.close();
    for (const act of [vault.find('p-1'), vault.put('p-1', an), vault.forget('p-1', forgotten), vault.close()]) {
      expect(await codeOf(act)).toBe('VaultClosed');
    }
  });
});
