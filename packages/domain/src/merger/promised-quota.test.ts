import { refusalOf } from '@orgledger/testing';
import { expect, test } from 'vitest';
import type { MergerContext } from './commands.ts';
import { demandQuotaFree } from './promised-quota.ts';

type Bloc = 'party' | 'state';
const lock = (mergerId: string, agencyId: string, ...rows: readonly (readonly [Bloc, number])[]) => ({
  mergerId,
  agencyId,
  as: 'part' as const,
  functions: [],
  positions: [],
  quota: rows.map(([bloc, posts]) => ({ bloc, posts })),
});
const held = (posts: number | null, agencyId = 'home') => [{ agencyId, bloc: 'party' as const, posts }];
const asked = (posts: number) => [{ agencyId: 'home', bloc: 'party' as const, posts }];
const { quota: _, ...silent } = lock('other', 'home');

test.each<readonly [string, number, Partial<MergerContext>]>([
  ['to nobody, however many there are', 99, { joined: [], quota: held(10) }],
  ['to another merger, with enough left', 4, { joined: [lock('other', 'home', ['party', 6])], quota: held(10) }],
  ['to the same merger', 10, { joined: [lock('m', 'home', ['party', 6])], quota: held(10) }],
  ['of another bloc', 10, { joined: [lock('other', 'home', ['state', 6])], quota: held(10) }],
  ['by another agency', 10, { joined: [lock('other', 'org', ['party', 6])], quota: held(10) }],
  ['of a quota of unknown size', 10, { joined: [lock('other', 'home', ['party', 6])], quota: held(null) }],
  ['of a quota of which nothing is known', 10, { joined: [lock('other', 'home', ['party', 6])] }],
  ['of the quota of another', 10, { joined: [lock('other', 'home', ['party', 6])], quota: held(10, 'org') }],
  ['by one that has joined without', 99, { joined: [silent], quota: held(10) }],
  ['by one that promised none of them', 99, { joined: [lock('other', 'home', ['party', 0])], quota: held(10) }],
])('posts may be asked for that are promised %s', (_title, posts, context) => {
  expect(() => demandQuotaFree('m', asked(posts), context)).not.toThrow();
});

test('posts may be asked for where nothing is known of others', () => {
  expect(() => demandQuotaFree('m', asked(99), undefined)).not.toThrow();
});

test('no more posts may be asked for than other mergers leave, and the refusal names them and the numbers', () => {
  const joined = [
    lock('one', 'home', ['party', 4]),
    lock('m', 'home', ['party', 9]),
    lock('two', 'home', ['party', 3]),
  ];
  const refusal = refusalOf(() => demandQuotaFree('m', asked(4), { joined, quota: held(10) }));
  expect(refusal).toMatchObject({ code: 'AgencyJoined', ids: ['home', 'one', 'two'] });
  expect(refusal.message).toContain('of the 10 posts that the agency home has, 7 are promised to one, two, and 4 more');
  expect(() => demandQuotaFree('m', asked(3), { joined, quota: held(10) })).not.toThrow();
});

test('what an agency holds is counted by the bloc that is asked for', () => {
  const quota = [{ agencyId: 'home', bloc: 'state' as const, posts: 99 }, ...held(10)];
  const joined = [lock('other', 'home', ['party', 6])];
  expect(refusalOf(() => demandQuotaFree('m', asked(5), { joined, quota })).message).toContain('of the 10 posts');
});

test('each agency and bloc is looked at', () => {
  const quota = [{ agencyId: 'home', bloc: 'state' as const, posts: 2 }];
  const both = [...asked(1), { agencyId: 'home', bloc: 'state' as const, posts: 1 }];
  const refusal = refusalOf(() => demandQuotaFree('m', both, { joined: [lock('other', 'home', ['state', 2])], quota }));
  expect(refusal.ids).toEqual(['home', 'other']);
});
