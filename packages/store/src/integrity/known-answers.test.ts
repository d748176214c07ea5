import { describe, expect, it } from 'vitest';
import { leafHash } from '../entry/index.ts';
import { bytesOfBase64 } from './base64.ts';
import { createFrontier } from './frontier.ts';
import type { Hash } from './hashing.ts';
import { EMPTY_ROOT, rootByDefinition, verifyConsistency, verifyInclusion } from './index.ts';
import { consistencyProof, inclusionProof, type NodeSource, rootOf } from './tree.ts';

// The known answers are those of https://github.com/transparency-dev/merkle (testonly/constants.go and testdata), Apache-2.0.

const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const leaves: readonly Hash[] = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));
const nodeHashes = [
  [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7',
    '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    '4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658',
    'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
    '46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1',
  ],
  [
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  ],
  [
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ],
  ['5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const hex = (hash: Hash): string => Buffer.from(hash).toString('hex');
const nodes: NodeSource = (level, index) => Buffer.from(nodeHashes[level]?.[index] ?? '', 'hex');
const hashes = (texts: readonly string[]): readonly Hash[] =>
  texts.map((text) => bytesOfBase64(text) ?? Buffer.alloc(0));
const root = (size: number): Hash => Buffer.from(roots[size] ?? '', 'hex');

describe('the known answers of RFC 6962', () => {
  it('the hash of no leaf, of leaves and of the nodes that they complete', () => {
    expect(hex(EMPTY_ROOT)).toBe(roots[0]);
    expect(leaves.map(hex)).toEqual(nodeHashes[0]);
    const frontier = createFrontier();
    const completed = leaves.flatMap((leaf) => frontier.push(leaf));
    for (const [level, expected] of nodeHashes.slice(1).entries()) {
      expect(completed.filter((node) => node.level === level + 1).map(({ hash }) => hex(hash))).toEqual(expected);
    }
  });

  it.each(roots.map((expected, size) => [size, expected] as const))('the root over %i leaves', (size, expected) => {
    expect(hex(rootByDefinition(leaves.slice(0, size)))).toBe(expected);
    expect(hex(rootOf(size, nodes))).toBe(expected);
    const frontier = createFrontier();
    for (const leaf of leaves.slice(0, size)) frontier.push(leaf);
    expect(hex(frontier.root())).toBe(expected);
  });

  it.each([
    [0, 1, []],
    [
      0,
      8,
      [
        'lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=',
        'Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=',
        'a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=',
      ],
    ],
    [
      5,
      8,
      [
        'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=',
        'yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=',
        '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
      ],
    ],
    [2, 3, ['+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=']],
    [
      1,
      5,
      [
        'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=',
        'Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=',
        'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=',
      ],
    ],
  ] as const)('the proof that leaf %i is in a log of %i', (index, size, texts) => {
    const proof = hashes(texts);
    expect(inclusionProof(index, size, nodes).map(hex)).toEqual(proof.map(hex));
    const leaf = leaves[index] ?? EMPTY_ROOT;
    expect(verifyInclusion({ index, size, leaf, root: root(size), proof })).toBe(true);
  });

  it.each([
    [1, 1, []],
    [
      1,
      8,
      [
        'lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=',
        'Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=',
        'a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=',
      ],
    ],
    [
      6,
      8,
      [
        'DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=',
        'yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=',
        '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
      ],
    ],
    [2, 5, ['Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=', 'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=']],
    [
      6,
      7,
      [
        'DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=',
        'sIaT7C5yFZcTBkHoIR5+7cy0wmQTlj7ubB4u0W/7Gl8=',
        '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
      ],
    ],
  ] as const)('the proof that a log of %i is a prefix of one of %i', (from, to, texts) => {
    const proof = hashes(texts);
    expect(consistencyProof(from, to, nodes).map(hex)).toEqual(proof.map(hex));
    expect(verifyConsistency({ from, fromRoot: root(from), to, toRoot: root(to), proof })).toBe(true);
  });
});
