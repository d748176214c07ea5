/** A command as a line of an import says it. Days and numbers are as written; what may be left out may be missing. */
export type Say<C extends string, D> = {
  readonly command: C;
  readonly data: D;
  readonly effective: string;
  readonly order?: number | undefined;
};

export type Title = { readonly name: string; readonly statutory: boolean };

export type Destination =
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'unknown' };

export type Figure =
  | { readonly kind: 'exactly' | 'at-least' | 'at-most'; readonly value: number }
  | { readonly kind: 'unknown' };

export type Profile = {
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly bloc: string;
  readonly focalPoint: boolean;
  readonly lines?: readonly { readonly line: string; readonly parentId: string }[] | undefined;
  readonly unitOf?: string | undefined;
};

export type FunctionDestination = {
  readonly functionId: string;
  readonly from?: string | undefined;
  readonly to: Destination;
};

export type StaffDestination =
  | {
      readonly kind: 'moved';
      readonly personId: string;
      readonly positionId: string;
      readonly appointment?: string | undefined;
    }
  | { readonly kind: 'released'; readonly personId: string; readonly reason: string };

export type HeadPost = {
  readonly positionId: string;
  readonly titles: readonly Title[];
  readonly holder?: string | undefined;
};

export type Quota = { readonly bloc: string; readonly posts: number };

export type Successor = Profile & {
  readonly agencyId: string;
  readonly continues?: string | undefined;
  readonly headPost?: HeadPost | undefined;
};

/** How an agency is divided among those that begin out of it. */
export type Division = {
  readonly agencyId: string;
  readonly successors: readonly Successor[];
  readonly rest: string;
  readonly functions?: readonly FunctionDestination[] | undefined;
  readonly positions?: readonly { readonly positionId: string; readonly agencyId: string }[] | undefined;
  readonly staff?: readonly StaffDestination[] | undefined;
  readonly seals?: readonly { readonly sealId: string; readonly agencyId: string }[] | undefined;
  readonly quota?: readonly (Quota & { readonly agencyId: string })[] | undefined;
};
