export type { Forgotten, PeopleDirectory, Person, PersonDetails } from '../people/person.ts';
export { MAX_DETAILS_BYTES } from './details-text.ts';
export * from './errors.ts';
export type { VaultFiles } from './open-files.ts';
export { openVault, type Vault } from './open-vault.ts';
