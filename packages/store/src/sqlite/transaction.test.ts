import { describe, expect, it } from 'vitest';
import { RevisionConflict } from '../errors/index.ts';
import { inTransaction } from './transaction.ts';

/** A database that fails at one statement, as SQLite does, and remembers what it was told. */
const failingAt = (statement: string, errcode: number) => {
  const log: string[] = [];
  return {
    log,
    exec(sql: string): void {
      log.push(sql);
      if (sql === statement) throw Object.assign(new Error('a value: secret'), { errcode, errstr: 'disk I/O error' });
    },
  };
};

const attempt = (statement: string, errcode: number): unknown => {
  try {
    return inTransaction(failingAt(statement, errcode), 'agency-a', () => 'done');
  } catch (error) {
    return error;
  }
};

describe('a transaction', () => {
  it.each([
    ['an I/O error', 10],
    ['a failed fsync', 1_034],
    ['corruption', 11],
  ])('whose commit fails with %s may have happened', (_, code) => {
    expect(attempt('COMMIT', code)).toMatchObject({ code: 'OutcomeUnknown', stream: 'agency-a', sqliteCode: code });
  });

  it('whose commit finds the disk full has not happened', () => {
    expect(attempt('COMMIT', 13)).toMatchObject({ code: 'StorageFull' });
  });

  it.each(['BEGIN IMMEDIATE', 'COMMIT'])('that is kept waiting at %s has not happened', (statement) => {
    expect(attempt(statement, 5)).toMatchObject({ code: 'StoreBusy' });
    expect(attempt(statement, 261)).toMatchObject({ code: 'StoreBusy' });
  });

  it('that cannot begin does not run its work', () => {
    expect(attempt('BEGIN IMMEDIATE', 10)).toMatchObject({ code: 'StorageFailed', sqliteCode: 10 });
  });

  it('rolls back what its work refuses and passes the refusal on', () => {
    const database = failingAt('none', 0);
    const refusal = new RevisionConflict({ stream: 'agency-a', expected: 1, actual: 2 });
    const work = (): never => {
      throw refusal;
    };
    expect(() => inTransaction(database, 'agency-a', work)).toThrow(refusal);
    expect(database.log).toEqual(['BEGIN IMMEDIATE', 'ROLLBACK']);
  });

  it('tells the first error though the rollback fails too', () => {
    const database = failingAt('ROLLBACK', 1);
    const work = (): never => {
      throw Object.assign(new Error('full'), { errcode: 13 });
    };
    expect(() => inTransaction(database, 'agency-a', work)).toThrow(expect.objectContaining({ code: 'StorageFull' }));
  });

  it('quotes no values of the statement', () => {
    expect(String(attempt('COMMIT', 10))).not.toContain('secret');
  });
});
