/**
 * What a text is searched by: the same for texts that differ only in case, diacritics or Unicode form. Đ counts as d, which
 * no Unicode form takes apart.
 */
export const searchKey = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');
