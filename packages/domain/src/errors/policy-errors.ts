/** A policy that has not the shape of one. `field` says where. */
export class InvalidPolicy extends Error {
  readonly code = 'InvalidPolicy';
  readonly field: string;

  constructor(field: string, reason: string) {
    super(`policy${field === '' ? '' : `.${field}`}: ${reason}`);
    this.name = 'InvalidPolicy';
    this.field = field;
  }
}
