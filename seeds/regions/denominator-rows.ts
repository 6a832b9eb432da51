import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';

/** 市内九区 of Shenyang: the plan speaks of them and lists none; these are its districts of the inner city. */
const INNER_DISTRICTS = [
  ...['210102', '210103', '210104', '210105', '210106', '210111', '210112', '210113', '210114'],
];

/** Real: what the documents rest on. */
export function regionAttributeRows(): Row[] {
  return INNER_DISTRICTS.map((region) =>
    attribute(region, 'INNER_DISTRICT', {
      source_text: '“市内9区”，文件未逐一列名，按区划代码整理',
      policy_document_id: 'shenyang-2022-draft',
      synthetic: false,
    }),
  );
}

/** Made up, so that lists have rows of each kind. */
export function syntheticAttributeRows(): Row[] {
  const made = { source_text: '合成数据', policy_document_id: null, synthetic: true };
  return [
    attribute('210105', 'PILOT_COMMUNITY', { ...made, valid_from: '2022-01-01' }),
    attribute('230100', 'AGRICULTURAL_COUNTY', { ...made, valid_until: '2025-12-31' }),
    attribute('150602', 'ESTATE', { ...made, name: '示例花园小区', households: 1200 }),
  ];
}

/** Made-up populations of two cities: no document gives one. */
export function syntheticPopulationRows(): Row[] {
  const cities = [
    ['150100', 2020, 3_446_000, 640_000, 430_000],
    ['150100', 2024, 3_600_000, 745_000, 512_000],
    ['150200', 2020, 2_709_000, 612_000, 407_000],
  ] as const;
  return cities.map(([region, year, population, population60, population65]) => ({
    ...{ id: `${region}-${year}`, status: 'PUBLISHED', population, population60, population65 },
    ...{ source_text: '合成数据', policy_document_id: null, synthetic: true },
    ...{ region_code: region, region_at: regionAt(region) },
  }));
}

function attribute(region: string, kind: string, more: Row): Row {
  return {
    ...{ id: `${region}-${kind}`, status: 'PUBLISHED', attribute: kind },
    ...{ name: null, households: null, valid_from: null, valid_until: null, ...more },
    ...{ region_code: region, region_at: regionAt(region) },
  };
}
