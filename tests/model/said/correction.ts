/** What takes the place of what an entry said; what is left out stays. */
type Change = {
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly effective?: string | undefined;
  readonly order?: number | undefined;
};

/** Entries said something wrong, or count for nothing. They are named by their ids. */
export type CorrectionSaid =
  | {
      readonly command: 'CorrectEntries';
      readonly data: { readonly entries: readonly (Change & { readonly entryId: string })[] };
    }
  | { readonly command: 'AnnulEntries'; readonly data: { readonly entryIds: readonly string[] } };
