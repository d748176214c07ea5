import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical/index.ts';
import type { NewEntry } from '../port.ts';
import { leafHash, leafHashHex, leafOf } from './leaf.ts';
import { parseLeaf } from './parse-leaf.ts';

const ENTRY: NewEntry = {
  id: '7d444840-9dc0-51e1-bb5f-2f6d3fc5a5c1',
  type: 'AgencyEstablished',
  version: 2,
  recordedAt: '2018-03-09T02:00:00.000Z',
  data: { name: 'Ban Tổ chức', z: 1, a: [-0] },
  metadata: { actor: 'clerk-1' },
};
const PLACE = { ledgerId: 'ledger-1', stream: 'agency-ha-long', revision: 0 };

describe('a leaf', () => {
  it('is the canonical JSON of the whole entry but its index', () => {
    expect(leafOf(ENTRY, PLACE)).toBe(canonicalJson({ ...ENTRY, ...PLACE }));
    expect(leafOf(ENTRY, PLACE)).toBe(
      '{"data":{"a":[0],"name":"Ban Tổ chức","z":1},"id":"7d444840-9dc0-51e1-bb5f-2f6d3fc5a5c1","ledgerId":"ledger-1",' +
        '"metadata":{"actor":"clerk-1"},"recordedAt":"2018-03-09T02:00:00.000Z","revision":0,' +
        '"stream":"agency-ha-long","type":"AgencyEstablished","version":2}',
    );
  });

  it('is read back as the entry', () => {
    const data = { ...ENTRY.data, a: [0] };
    expect(parseLeaf(leafOf(ENTRY, PLACE), 7)).toStrictEqual({ ...ENTRY, ...PLACE, data, index: 7 });
  });

  it.each(['null', '[]', '{}', '{"data":[]}', '"text"'])('is not read from %s', (text) => {
    expect(() => parseLeaf(text, 0)).toThrow(TypeError);
  });
});

describe('the hash of a leaf', () => {
  // The known answers of RFC 6962 hashing for an empty leaf and for 'L123456'.
  it.each([
    ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    ['L123456', '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56'],
  ])('of %j is that of RFC 6962', (leaf, expected) => {
    expect(leafHashHex(leaf)).toBe(expected);
    expect(Buffer.from(leafHash(leaf)).toString('hex')).toBe(expected);
  });

  it('changes with every single member', () => {
    const changes = [
      leafOf(ENTRY, PLACE),
      leafOf({ ...ENTRY, id: '7d444840-9dc0-51e1-bb5f-2f6d3fc5a5c2' }, PLACE),
      leafOf({ ...ENTRY, type: 'AgencyRenamed' }, PLACE),
      leafOf({ ...ENTRY, version: 3 }, PLACE),
      leafOf({ ...ENTRY, recordedAt: '2018-03-09T02:00:00.001Z' }, PLACE),
      leafOf({ ...ENTRY, data: {} }, PLACE),
      leafOf({ ...ENTRY, metadata: {} }, PLACE),
      leafOf(ENTRY, { ...PLACE, ledgerId: 'ledger-2' }),
      leafOf(ENTRY, { ...PLACE, stream: 'agency-other' }),
      leafOf(ENTRY, { ...PLACE, revision: 1 }),
    ];
    expect(new Set(changes.map(leafHashHex)).size).toBe(changes.length);
  });
});
