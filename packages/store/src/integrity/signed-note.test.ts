import { describe, expect, it } from 'vitest';
import { leafHash } from '../entry/index.ts';
import { openCheckpoint, readUnverifiedCheckpoint, signCheckpoint } from './checkpoint.ts';
import { newKeyPair, parseSigningKey, parseVerifierKey, verifierKeyOf } from './keys.ts';
import { openNote, signNote } from './signed-note.ts';

// The key, text and signature of the documentation of golang.org/x/mod/sumdb/note, BSD-3-Clause.
const VERIFIER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const SIGNER = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
const peter = parseVerifierKey(VERIFIER);

describe('the known answers of signed notes', () => {
  it('a note is signed and opened', () => {
    expect(signNote(TEXT, parseSigningKey(SIGNER))).toBe(NOTE);
    expect(openNote(NOTE, peter)).toBe(TEXT);
    expect(verifierKeyOf(SIGNER)).toBe(VERIFIER);
  });

  it('signatures of others are ignored, wherever they stand', () => {
    const enoch =
      '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
    expect(openNote(NOTE + enoch, peter)).toBe(TEXT);
    expect(() => openNote(`${TEXT}\n${enoch}`, peter)).toThrow(/not signed by the key "PeterNeumann"/);
  });

  it('a note with any single character changed is refused', () => {
    for (let at = 0; at < NOTE.length; at += 1) {
      for (const by of [1, 32]) {
        const changed = NOTE.slice(0, at) + String.fromCharCode(NOTE.charCodeAt(at) ^ by) + NOTE.slice(at + 1);
        expect(() => openNote(changed, peter)).toThrow(expect.objectContaining({ code: 'InvalidCheckpoint' }));
      }
    }
  });

  it.each([
    ['nothing', ''],
    ['no signature', TEXT],
    ['no blank line', NOTE.replace('\n\n', '\n')],
    ['no newline at the end', NOTE.slice(0, -1)],
    ['a carriage return', NOTE.replace('\n', '\r\n')],
    ['a tab', NOTE.replace('If', '\tIf')],
    ['a lone surrogate', NOTE.replace('If', '\ud800')],
    ['a short signature', `${TEXT}\n— PeterNeumann x08go/Y=\n`],
    ['a signature that is no Base64', NOTE.replace('AM=', 'AM')],
    ['another name', NOTE.replace('— PeterNeumann', '— Peter')],
    ['a text below the blank line', NOTE.replace('— Peter', 'Peter')],
    ['too many signatures', NOTE + NOTE.slice(TEXT.length + 1).repeat(100)],
    ['more than a million characters', `${'x'.repeat(1_000_000)}\n${NOTE}`],
  ])('a note with %s is refused', (_, note) => {
    expect(() => openNote(note, peter)).toThrow(expect.objectContaining({ code: 'InvalidCheckpoint' }));
  });
});

describe('a key', () => {
  it.each([
    'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX',
    'PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy1w==',
    'PeterNeumann+c74f20a3+AhpcZQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+c74f20a3',
    '+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    '',
  ])('%j is refused', (text) => {
    expect(() => parseVerifierKey(text)).toThrow(expect.objectContaining({ code: 'InvalidKey' }));
  });

  it('that is secret is in no message', () => {
    const broken = SIGNER.replace('c74f20a3', 'c74f20a4');
    const text = String(
      (() => {
        try {
          return parseSigningKey(broken);
        } catch (error) {
          return error;
        }
      })(),
    );
    expect(text).toContain('InvalidKey');
    expect(text).not.toContain('AYEKFALVFGyNhPJEMzD1QIDr');
    expect(() => parseSigningKey(VERIFIER)).toThrow(expect.objectContaining({ code: 'InvalidKey' }));
  });

  it.each(['', 'two words', 'a+b', 'x\u00a0y', 'x\ny', 'x'.repeat(257)])('cannot be named %j', (name) => {
    expect(() => newKeyPair(name)).toThrow(expect.objectContaining({ code: 'InvalidKey' }));
  });
});

describe('a checkpoint', () => {
  const { signingKey, verifierKey } = newKeyPair('so-noi-vu.quang-ninh.example/ledger');
  const checkpoint = { origin: 'orgledger/7d444840-9dc0-41e1-bb5f-2f6d3fc5a5c1', size: 127, root: leafHash('root') };
  const note = signCheckpoint(checkpoint, parseSigningKey(signingKey));

  it('is three lines and a signature, and is read back with the verifier key alone', () => {
    const [origin, size, root, blank, signature] = note.split('\n');
    expect([origin, size, root, blank]).toEqual([
      checkpoint.origin,
      '127',
      Buffer.from(checkpoint.root).toString('base64'),
      '',
    ]);
    expect(signature).toMatch(/^— so-noi-vu\.quang-ninh\.example\/ledger [A-Za-z0-9+/=]+$/);
    expect(openCheckpoint(note, parseVerifierKey(verifierKey))).toEqual(checkpoint);
    expect(readUnverifiedCheckpoint(note)).toEqual(checkpoint);
  });

  it('the example of the specification is a checkpoint', () => {
    // https://c2sp.org/tlog-checkpoint, CC BY 4.0
    const example = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;
    expect(readUnverifiedCheckpoint(example)).toMatchObject({
      origin: 'example.com/behind-the-sofa',
      size: 20_852_163,
    });
  });

  it('of another key is refused', () => {
    const other = parseVerifierKey(newKeyPair('so-noi-vu.quang-ninh.example/ledger').verifierKey);
    expect(() => openCheckpoint(note, other)).toThrow(expect.objectContaining({ code: 'InvalidCheckpoint' }));
  });

  it.each([
    ['a size with a leading zero', `a\n01\n${'A'.repeat(43)}=\n`],
    ['a size that is no number', `a\nmany\n${'A'.repeat(43)}=\n`],
    ['a size beyond all counts', `a\n9007199254740993\n${'A'.repeat(43)}=\n`],
    ['a short root', 'a\n1\nAAAA\n'],
    ['no root', 'a\n1\n'],
    ['no origin', `\n1\n${'A'.repeat(43)}=\n`],
  ])('with %s is refused', (_, text) => {
    const signed = signNote(text, parseSigningKey(signingKey));
    expect(() => openCheckpoint(signed, parseVerifierKey(verifierKey))).toThrow(/an origin, a size and a root/);
  });
});
