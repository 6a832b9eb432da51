import { currentCodes, regionChanges } from '../../../ground/china/region-changes.ts';
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
  ['150600', '150600'],
  ['150600000', '150600'],
  ['150600000000', '150600'],
  ['150602000000', '150602'],
  ['150602001000', '150602001'],
  ['150602001002', '150602001002'],
  [' 150600\n', '150600'],
  ['１５０６００', '150600'],
  ['\u200b150602\ufeff', '150602'],
])('%j, as files write it, is the region %s', (text, code) => {
  expect(regionCode('within', text)).toBe(code);
  expect(within('within', text)).toEqual(within('within', code));
});

test.each([
  '',
  '1',
  '15',
  '1506',
  '1506020',
  '15060a',
  "1' or '1'='1",
  '150600;',
  '\0',
  '15 06 00',
])('text that is no region code is refused and not quoted: %j', (code) => {
  expect(() => regionCode('within', code)).toThrow(refusal('within'));
  expect(() => within('within', code)).toThrow(refusal('within'));
  expect(() => withinAny('within', ['150600', code])).toThrow(refusal('within'));
  if (code.length > 4) expect(() => regionCode('within', code)).not.toThrow(code);
});

test.each(['999999', '990000', '150699', '150602999', '150602001999', '110101001'])(
  'a code that the hub does not know is refused: %s',
  (code) => {
    expect(() => regionCode('within', code)).toThrow(refusal('within'));
    expect(() => within('within', code)).toThrow('a region that the hub knows');
    expect(() => withinAny('within', ['150600', code])).toThrow(refusal('within'));
  },
);

test('no region, or more than fifty, is refused', () => {
  const codes = Array.from({ length: 51 }, () => '150600');
  expect(withinAny('w', codes.slice(0, 50)).params).toHaveLength(100);
  expect(() => withinAny('w', codes)).toThrow(refusal('w'));
  expect(() => withinAny('w', [])).toThrow(refusal('w'));
});

describe('a code that was abolished', () => {
  const gone = regionChanges().flatMap(({ former, successors }) =>
    former && !successors.includes(former.code) ? [former.code] : [],
  );

  test('answers for its successors, and for what still carries it', () => {
    expect(within('w', '530422').params).toEqual([
      ...[530422000000, 530422999999],
      ...[530481000000, 530481999999],
    ]);
  });

  test.each(gone)('%s stands for regions that are held', (code) => {
    const ranges = within('w', code).params.length / 2;
    expect(ranges).toBe(1 + currentCodes(code).length);
    if (ranges === 2) expect(regionCode('w', code)).toBe(currentCodes(code)[0]);
    else expect(() => regionCode('w', code)).toThrow(refusal('w'));
  });

  test('and divided names its successors', () => {
    expect(() => regionCode('w', '230711')).toThrow(
      'what it was has been 230717, 230718 since 2019',
    );
  });

  test('tells of its county what became of it, for a township that is not known', () => {
    expect(() => within('w', '530422100')).toThrow('what it was has been 530481 since 2019');
  });
});
