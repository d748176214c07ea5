import { StoreError } from './store-error.ts';

/** An argument is outside the bounds that the port sets. */
export class InvalidArgument extends StoreError<'InvalidArgument'> {
  /** Where: `stream`, `expectedRevision`, `events[3].id`... */
  readonly field: string;

  constructor(field: string, demand: string) {
    super('InvalidArgument', `${field} ${demand}`);
    this.field = field;
  }
}

/** A value is not plain JSON, so it has no canonical form. */
export class NotCanonical extends StoreError<'NotCanonical'> {
  /** The way to the value: `data.agencies[2].name`; keys with unusual characters are shown with `?` for each. */
  readonly path: string;

  constructor(path: readonly (string | number)[], reason: string) {
    const shown = show(path);
    super('NotCanonical', `${shown === '' ? 'the value' : shown} ${reason}; only plain JSON can be stored`);
    this.path = shown;
  }
}

/** A JSON text exceeds its limit. */
export class TooLarge extends StoreError<'TooLarge'> {
  /** The most UTF-8 bytes allowed. */
  readonly limit: number;

  constructor(what: string, limit: number) {
    super('TooLarge', `${what} is larger than ${limit} bytes as UTF-8; split it, or store it elsewhere by reference`);
    this.limit = limit;
  }
}

// A key can be anything, even a name that ought to be in no message.
const show = (path: readonly (string | number)[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step.slice(0, 64).replace(/[^\w$-]/g, '?')}`))
    .join('')
    .replace(/^\./, '');
