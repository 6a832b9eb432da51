import { indicatorRows } from '../../seeds/targets/indicator-rows.ts';
import { targetRows } from '../../seeds/targets/target-rows.ts';
import { targetTiming } from '../../seeds/targets/target-timing.ts';

const indicators = new Map(indicatorRows().map((row) => [row.code, row]));
const targets = targetRows();

/** Units that say more than the definition's; the measure is the same. */
const UNIT_OF: Record<string, string> = {
  '家(1-2)': '家',
  '家/年(1-2)': '家/年',
  '所/旗区': '所/区县',
};

describe('indicatorRows', () => {
  it('defines exactly the indicators that targets use, once each', () => {
    expect(indicatorRows()).toHaveLength(160);
    expect(new Set(targets.map((row) => row.indicatorDefinition))).toEqual(
      new Set(indicators.keys()),
    );
  });

  it('measures every target in its own unit and by its own owner', () => {
    const strange = targets.filter(({ indicatorDefinition, unitZh, owner }) => {
      const indicator = indicators.get(indicatorDefinition);
      return indicator?.unitZh !== (UNIT_OF[unitZh] ?? unitZh) || indicator.owner !== owner;
    });
    expect(strange).toEqual([]);
  });

  it('keeps the minutes of Yuxi apart from the share of Ordos', () => {
    const yuxi = targets.find(({ id }) => id === '530400-CIRCLE_15');
    expect(yuxi).toMatchObject({
      indicatorCode: 'CIRCLE_15',
      indicatorDefinition: 'SVC_CIRCLE_MIN',
    });
    expect(indicators.get('CIRCLE_15')?.unitZh).toBe('%');
  });

  it('labels every indicator in both languages, each with a label of its own', () => {
    for (const { labelEn, labelZh } of indicators.values()) {
      expect(labelEn).toMatch(/^[A-Z“][^一-鿿]+$/);
      expect(labelZh).toMatch(/[一-鿿]/);
    }
    expect(new Set([...indicators.values()].map(({ labelEn }) => labelEn)).size).toBe(160);
  });
});

describe('targetTiming', () => {
  it.each(['', 'soon', '2023-13', 'annual 2023', '2023 base', 'standing one'])(
    'refuses the wording %j',
    (text) => {
      expect(() => targetTiming(text, 'TARGET')).toThrow('Unknown wording');
    },
  );
});
