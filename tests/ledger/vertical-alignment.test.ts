import { describe, expect, it } from 'vitest';
import { absorb, consolidate, establish, type Given, profile } from '../support/commands.ts';
import { scene } from '../support/scene.ts';

type Line = 'party' | 'state';

const agency = (id: string, kind: string, level: string, line: Line, parentId?: string): Given =>
  establish(id, {
    data: { kind, level, bloc: line, lines: parentId === undefined ? [] : [{ line, parentId }] },
  });

/** A province and a district, each with its two committees and an agency of each. */
const place = (at: string, level: string, above?: string): readonly Given[] => [
  agency(`${at}/party`, 'party-committee', level, 'party', above === undefined ? undefined : `${above}/party`),
  agency(`${at}/state`, 'peoples-committee', level, 'state', above === undefined ? undefined : `${above}/state`),
  agency(`${at}/org`, 'org', level, 'party', `${at}/party`),
  agency(`${at}/home`, 'home', level, 'state', `${at}/state`),
];
const both = [...place('province', 'province'), ...place('district', 'district', 'province')];

const joint = (at: string, mergerId: string, effective = '2018-01-01'): Given =>
  consolidate(mergerId, [`${at}/org`, `${at}/home`], `${at}/joint`, {
    effective,
    data: {
      successor: {
        agencyId: `${at}/joint`,
        profile: { ...profile('Cơ quan Tổ chức - Nội vụ'), kind: 'org-home', level: at, bloc: 'joint' },
      },
    },
  });

const alignmentOf = async (id: string, history: readonly Given[], on = '2019-01-01') =>
  (await (await scene(history)).ledger.verticalAlignment({ on })).find(({ agencyId }) => agencyId === id);

describe('before any merger', () => {
  it('each agency has its counterpart on its own line, and all match', async () => {
    expect(await alignmentOf('district/org', both)).toMatchObject({
      level: 'district',
      kinds: ['org'],
      severalParents: false,
      above: [{ line: 'party', agencyId: 'province/org', kinds: ['org'] }],
      below: [],
      unmatched: [],
    });
    expect(await alignmentOf('province/home', both)).toMatchObject({
      below: [{ line: 'state', agencyId: 'district/home' }],
    });
  });

  it('a committee has the committee that it reports to', async () => {
    expect(await alignmentOf('district/party', both)).toMatchObject({ above: [{ agencyId: 'province/party' }] });
  });
});

describe('scenario 23: the district has merged and the province has not', () => {
  const merged = [...both, joint('district', 'm')];

  it('the joint agency has a parent on each line, and a counterpart for each kind that it joins', async () => {
    expect(await alignmentOf('district/joint', merged)).toMatchObject({
      kinds: ['org', 'home'],
      parents: [
        { line: 'party', parentId: 'district/party' },
        { line: 'state', parentId: 'district/state' },
      ],
      severalParents: true,
      above: [{ agencyId: 'province/org' }, { agencyId: 'province/home' }],
      unmatched: [
        { line: 'party', agencyId: 'province/org', joined: 'below', kinds: ['org'], apart: ['home'] },
        { line: 'state', agencyId: 'province/home', joined: 'below', kinds: ['home'], apart: ['org'] },
      ],
    });
    expect(await alignmentOf('province/org', merged)).toMatchObject({ below: [{ agencyId: 'district/joint' }] });
  });

  it('the day before, all matched', async () => {
    expect(await alignmentOf('district/joint', merged, '2017-12-31')).toBeUndefined();
    expect(await alignmentOf('district/org', merged, '2017-12-31')).toMatchObject({ unmatched: [] });
  });

  it('the pairs match again when the province merges too', async () => {
    const row = await alignmentOf('district/joint', [...merged, joint('province', 'n', '2018-06-01')]);
    expect(row?.above.map(({ agencyId }) => agencyId)).toEqual(['province/joint', 'province/joint']);
    expect(row?.unmatched).toEqual([]);
  });
});

describe('the other way round', () => {
  it('what only the province has joined is apart below', async () => {
    const row = await alignmentOf('district/org', [...both, joint('province', 'n')]);
    expect(row?.unmatched).toMatchObject([{ agencyId: 'province/joint', joined: 'above', apart: ['home'] }]);
  });

  it('an agency that absorbed another stands for both', async () => {
    const row = await alignmentOf('district/org', [
      ...both,
      absorb('m', ['district/home'], 'district/org', { effective: '2018-01-01' }),
    ]);
    expect(row).toMatchObject({ kinds: ['org', 'home'], unmatched: [{ agencyId: 'province/org', apart: ['home'] }] });
  });
});
