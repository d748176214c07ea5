export type { Forgotten, PeopleDirectory, Person, PersonDetails } from '../people/person.ts';
export { copyVault, type VaultCopy, type VaultCopyOptions, type VaultCopyPaths } from './copy-vault.ts';
export { MAX_DETAILS_BYTES } from './details-text.ts';
export * from './errors/index.ts';
export type { VaultFiles, VaultPaths } from './open-files.ts';
export { openVault, type Vault } from './open-vault.ts';
export { type PersonRefusal, type PutPeopleOptions, type PutPeopleReport, putPeople } from './put-people.ts';
export type { PeopleCount } from './rows.ts';
export { upgradeVault, type VaultUpgrade } from './upgrade-vault.ts';
