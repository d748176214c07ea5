import { StoreError } from './store-error.ts';

/** The stream is not where the writer believed it to be. */
export class RevisionConflict extends StoreError<'RevisionConflict'> {
  readonly stream: string;
  readonly expected: 'none' | number;
  readonly actual: 'none' | number;

  constructor(conflict: { stream: string; expected: 'none' | number; actual: 'none' | number }) {
    super(
      'RevisionConflict',
      `the stream ${JSON.stringify(conflict.stream)} was expected at revision ${conflict.expected} and is at ` +
        `${conflict.actual}; read it again and decide anew`,
    );
    this.stream = conflict.stream;
    this.expected = conflict.expected;
    this.actual = conflict.actual;
  }
}

/** Something was appended to the log since the writer looked at it. */
export class HeadMoved extends StoreError<'HeadMoved'> {
  /** How many entries the writer had seen. */
  readonly expected: number;
  /** How many there are. */
  readonly actual: number;

  constructor(heads: { expected: number; actual: number }) {
    super(
      'HeadMoved',
      `the log was expected to hold ${heads.expected} entries and holds ${heads.actual}; read the rest and judge anew`,
    );
    this.expected = heads.expected;
    this.actual = heads.actual;
  }
}

/** An event id stands in the stream already, elsewhere than a retry would put it. */
export class DuplicateEventId extends StoreError<'DuplicateEventId'> {
  readonly stream: string;
  readonly id: string;

  constructor(duplicate: { stream: string; id: string }) {
    super(
      'DuplicateEventId',
      `the event id ${duplicate.id} is used twice in the stream ${JSON.stringify(duplicate.stream)}; ` +
        'give every event an id of its own, and repeat ids only to repeat an append at its original revision',
    );
    this.stream = duplicate.stream;
    this.id = duplicate.id;
  }
}
