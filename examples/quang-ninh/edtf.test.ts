import { expect, test } from 'vitest';
import { edtf } from './edtf.ts';

test.each([
  [{ earliest: '2018-02-28', latest: '2018-02-28' }, '2018-02-28'],
  [{ earliest: '2018-02-01', latest: '2018-02-28' }, '2018-02'],
  [{ earliest: '2020-02-01', latest: '2020-02-28' }, '[2020-02-01..2020-02-28]'],
  [{ earliest: '2019-12-01', latest: '2019-12-31' }, '2019-12'],
  [{ earliest: '2015-01-01', latest: '2015-12-31' }, '2015'],
  [{ earliest: '2018-01-01', latest: '2019-12-31' }, '[2018-01-01..2019-12-31]'],
  [{ earliest: '2018-01-01', latest: '2018-04-04' }, '[2018-01-01..2018-04-04]'],
  [{ earliest: undefined, latest: '2014-12-31' }, '[..2014-12-31]'],
])('the window %j is written %s', (window, text) => {
  expect(edtf(window)).toBe(text);
});
