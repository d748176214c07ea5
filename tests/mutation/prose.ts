const WORDS = /\p{L}+[,;:.]? \p{L}+/u;

type Path = {
  readonly node: {
    readonly type: string;
    readonly value?: unknown;
    readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
  };
};

/**
 * Leaves sentences alone: text of two words or more is for people, and tests do not pin its wording. Codes, ids of rules, and
 * names of events and fields are single words, and are mutated.
 */
const prose = {
  shouldIgnore({ node }: Path): string | undefined {
    return WORDS.test(textOf(node)) ? 'the wording of a sentence for people' : undefined;
  },
};

const textOf = ({ type, value, quasis = [] }: Path['node']): string => {
  if (type === 'StringLiteral') return String(value);
  return type === 'TemplateLiteral' ? quasis.map((part) => part.value.raw).join('x') : '';
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'prose', value: prose }];
