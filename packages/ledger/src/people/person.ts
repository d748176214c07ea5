import type { JsonValue } from '@orgledger/store';

/** What is known of a person outside the log: a name, and whatever else a service keeps of people. Plain JSON. */
export type PersonDetails = { readonly name: string; readonly [field: string]: JsonValue };

/** That a person was forgotten: in force when, in EDTF, and on which ground of the law. */
export type Forgotten = { readonly on: string; readonly basis: string };

/** A person, as far as anything is known of one. The tag makes a reader say something to each. */
export type Person =
  | { readonly kind: 'known'; readonly details: PersonDetails }
  | ({ readonly kind: 'forgotten' } & Forgotten)
  | { readonly kind: 'unknown' };

/** Where the names of people are: outside the log, which knows them by opaque ids. */
export type PeopleDirectory = {
  find(personId: string): Person | Promise<Person>;
  /**
   * Destroys for good what is known of a person. Called for everybody whom the log says is forgotten, again with each opening, so
   * to do it twice is to do it once. A directory that cannot forget leaves it out, and whoever keeps it takes the name out.
   */
  forget?(personId: string, forgotten: Forgotten): void | Promise<void>;
};
