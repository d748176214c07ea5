export * from './bundle.ts';
export * from './checkpoint.ts';
export { checkpointOf } from './checkpoint-of.ts';
export { consistencyByDefinition, inclusionByDefinition, rootByDefinition } from './definition.ts';
export { EMPTY_ROOT, type Hash, nodeHash } from './hashing.ts';
export {
  type KeyPair,
  newKeyPair,
  parseSigningKey,
  parseVerifierKey,
  type Signer,
  type Verifier,
  verifierKeyOf,
} from './keys.ts';
export { openNote, signNote } from './signed-note.ts';
export * from './verify-log.ts';
export * from './verify-proofs.ts';
