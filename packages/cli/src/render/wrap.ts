import stringWidth from 'string-width';

/** How wide a terminal is taken to be. */
const WIDTH = 100;

/** A paragraph in lines no wider than a terminal, unless one word alone is; `indent` goes before each line. */
export const wrap = (text: string, indent = ''): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && stringWidth(indent + longer) > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return [...lines, indent + line].join('\n');
};
