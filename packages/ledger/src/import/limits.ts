/** The longest line of an import, in bytes of UTF-8. */
export const MAX_LINE_BYTES = 1_048_576;

/** The deepest nesting of a line. A command nests six levels. */
export const MAX_DEPTH = 32;
