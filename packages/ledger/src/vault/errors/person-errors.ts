import { VaultError } from './vault-error.ts';

/** A box does not open for this person: it was altered, moved, taken away or is an older one, or its key is lost. */
export class BoxRefused extends VaultError<'BoxRefused'> {
  readonly personId: string;

  constructor(personId: string, options?: ErrorOptions) {
    super(
      'BoxRefused',
      `what is kept of ${personId} does not open: it was altered, moved or put back, or its key is lost; restore both files of ` +
        'the vault, or put the details in anew',
      options,
    );
    this.personId = personId;
  }
}

/** Details that cannot be kept; `field` says where. */
export class InvalidDetails extends VaultError<'InvalidDetails'> {
  readonly field: string;

  constructor(field: string, demand: string, options?: ErrorOptions) {
    super('InvalidDetails', `${field} ${demand}`, options);
    this.field = field;
  }
}

/** The person was forgotten, and that is for good. */
export class PersonForgotten extends VaultError<'PersonForgotten'> {
  readonly personId: string;

  constructor(personId: string) {
    super('PersonForgotten', `${personId} was forgotten, so nothing is kept of this person any more`);
    this.personId = personId;
  }
}
