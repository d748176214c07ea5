/** A question that cannot be answered as it was put. */
export class InvalidQuery extends Error {
  readonly code = 'InvalidQuery';
  readonly field: string;

  constructor(field: string, message: string) {
    super(`${field}: ${message}`);
    this.name = 'InvalidQuery';
    this.field = field;
  }
}
