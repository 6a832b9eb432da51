import { regionCode, within, withinAny } from '../../../ground/rows/within.ts';

const refusal = (argument: string) =>
  expect.objectContaining({
    extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
  });

test('a region and everything below it is one range of the index', () => {
  expect(within('filter.within', '150600')).toEqual({
    sql: 'e."region_at" between ? and ?',
    params: [150600000000, 150699999999],
  });
  expect(within('w', '150602001', 'home_at')).toEqual({
    sql: 'e."home_at" between ? and ?',
    params: [150602001000, 150602001999],
  });
});

test('several regions are several ranges, one condition', () => {
  const { sql, params } = withinAny('filter.withinAny', ['150100', '150200']);
  expect(sql).toBe('(e."region_at" between ? and ? or e."region_at" between ? and ?)');
  expect(params).toEqual([150100000000, 150199999999, 150200000000, 150299999999]);
});

test.each([
  '',
  '1',
  '15',
  '1506',
  '150602000000',
  '15060a',
  "1' or '1'='1",
  '150600\n',
  '１５０６００',
  '\0',
])('text that is no region code is refused and not quoted: %j', (code) => {
  expect(() => regionCode('within', code)).toThrow(refusal('within'));
  expect(() => within('within', code)).toThrow(refusal('within'));
  expect(() => withinAny('within', ['150600', code])).toThrow(refusal('within'));
  if (code.length > 2) expect(() => regionCode('within', code)).not.toThrow(code);
});

test('no region, or more than fifty, is refused', () => {
  const codes = Array.from({ length: 51 }, (_, n) => String(110100 + n * 100));
  expect(withinAny('w', codes.slice(0, 50)).params).toHaveLength(100);
  expect(() => withinAny('w', codes)).toThrow(refusal('w'));
  expect(() => withinAny('w', [])).toThrow(refusal('w'));
});
