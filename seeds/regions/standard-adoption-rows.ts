import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';

/** Real: the standards of assessment that documents name for their own region. */
export function standardAdoptionRows(): Row[] {
  return [
    adoption('210100', 'MZT039_2013', {
      ...{ standard_id: 'mz-t-039-2013', assessment_standard: 'MZT039_2013' },
      ...{ policy_document_id: 'shenyang-2022-draft', synthetic: false },
    }),
    adoption('361181', 'LTC_2021', {
      ...{ standard_id: 'nhsa-2021-37', assessment_standard: 'LTC_2021' },
      ...{ policy_document_id: 'dexing-2022-draft', synthetic: false },
    }),
  ];
}

/** Made up: what the members of the two pacts have adopted together. */
export function syntheticAdoptionRows(): Row[] {
  const grading = { standard_id: 'gb-t-37276-2018', standard_class: 'INSTITUTIONS' };
  const safety = { standard_id: 'gb-38600-2019', standard_class: 'INSTITUTIONS' };
  const assessment = { standard_id: 'gb-t-42195-2022', assessment_standard: 'GBT42195_2022' };
  return [
    ...['150100', '150200', '150600', '150900'].map((region) =>
      adoption(region, 'GBT42195_2022', { ...assessment, valid_from: '2023-10-01' }),
    ),
    ...['361181', '330100'].map((region) =>
      adoption(region, 'GBT37276_2018', { ...grading, valid_from: '2022-11-01' }),
    ),
    adoption('330100', 'GB38600_2019', { ...safety, valid_from: '2022-01-01' }),
    adoption('361181', 'GB38600_2019', {
      ...{ ...safety, valid_from: '2022-01-01', valid_until: '2025-12-31' },
    }),
  ];
}

function adoption(region: string, code: string, more: Row): Row {
  return {
    ...{ id: `${region}-${code}`, status: 'PUBLISHED', standard_class: 'BASIC' },
    ...{ assessment_standard: null, policy_document_id: null, synthetic: true },
    ...{ valid_from: null, valid_until: null, ...more },
    ...{ region_code: region, region_at: regionAt(region) },
  };
}
