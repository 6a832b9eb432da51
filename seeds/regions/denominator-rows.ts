import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';
import { census, CENSUS_YEAR } from './census.ts';

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

/** Real: residents by the census of 2020, where it or its bulletins say how many are 60 and over. */
export function censusPopulationRows(): Row[] {
  return [...census().values()].flatMap(({ region, population, population60, source }) =>
    population60 === null
      ? []
      : {
          ...{ id: `${region}-${CENSUS_YEAR}`, status: 'PUBLISHED', population, population60 },
          ...{ population65: null, source_text: source, policy_document_id: null },
          ...{ synthetic: false, region_code: region, region_at: regionAt(region) },
        },
  );
}

function attribute(region: string, kind: string, more: Row): Row {
  return {
    ...{ id: `${region}-${kind}`, status: 'PUBLISHED', attribute: kind },
    ...{ name: null, households: null, valid_from: null, valid_until: null, ...more },
    ...{ region_code: region, region_at: regionAt(region) },
  };
}
