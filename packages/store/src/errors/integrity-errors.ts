import { StoreError } from './store-error.ts';

/** A text is no key of signed notes. The message holds nothing of it. */
export class InvalidKey extends StoreError<'InvalidKey'> {
  constructor(reason: string) {
    super('InvalidKey', `this is no key for checkpoints: ${reason}; use one that orgledger key has made`);
  }
}

/** A checkpoint is malformed, is of another log, or is not signed by the key that was given. */
export class InvalidCheckpoint extends StoreError<'InvalidCheckpoint'> {
  constructor(reason: string) {
    super('InvalidCheckpoint', `the checkpoint cannot be relied on: ${reason}; get it again from whoever holds it`);
  }
}

/** A bundle of proofs is malformed, or does not prove what it says. */
export class InvalidBundle extends StoreError<'InvalidBundle'> {
  constructor(reason: string) {
    super('InvalidBundle', `the bundle proves nothing: ${reason}; ask for a new one`);
  }
}
