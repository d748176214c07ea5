import { describe, expect, it } from 'vitest';
import { HeadMoved, isStoreError, NotCanonical, RevisionConflict, StoreError } from './index.ts';

const conflict: unknown = new RevisionConflict({ stream: 'agency-a', expected: 'none', actual: 2 });

describe('a store error', () => {
  it('is told by its code, and then has its own fields', () => {
    if (!isStoreError(conflict, 'RevisionConflict')) throw new Error('not told');
    expect({ stream: conflict.stream, expected: conflict.expected, actual: conflict.actual }).toEqual({
      stream: 'agency-a',
      expected: 'none',
      actual: 2,
    });
    expect(conflict).toBeInstanceOf(StoreError);
    expect(conflict.name).toBe('RevisionConflict');
  });

  it('is not another, nor any error that looks like one', () => {
    expect(isStoreError(conflict)).toBe(true);
    expect(isStoreError(conflict, 'HeadMoved')).toBe(false);
    expect(isStoreError(new HeadMoved({ expected: 1, actual: 2 }), 'HeadMoved')).toBe(true);
    expect(isStoreError(Object.assign(new Error('x'), { code: 'HeadMoved' }))).toBe(false);
    expect(isStoreError(undefined)).toBe(false);
  });

  it('says what to do', () => {
    expect(String(conflict)).toBe(
      'RevisionConflict: the stream "agency-a" was expected at revision none and is at 2; read it again and decide anew',
    );
  });

  it('shows of a key only what cannot be a name', () => {
    expect(new NotCanonical(['data', 'Nguyễn Văn A', 0], 'is undefined').path).toBe('data.Nguy?n?V?n?A[0]');
  });
});
