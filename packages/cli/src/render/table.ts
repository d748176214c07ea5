import stringWidth from 'string-width';

/** Rows under a header, in columns as wide as their widest cell on a screen: Vietnamese letters are one column each. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
  const lines = [header, ...rows];
  const widths = header.map((_title, column) => Math.max(...lines.map((cells) => stringWidth(cells[column] ?? ''))));
  const format = (cells: readonly string[]): string =>
    widths
      .map((width, column) => pad(cells[column] ?? '', width))
      .join('  ')
      .trimEnd();
  return [format(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(format)].join('\n');
};

/** Text filled up with spaces to a width on the screen. */
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));
