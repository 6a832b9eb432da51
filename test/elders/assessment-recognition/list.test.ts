import { keyOf } from '../../../ground/synthetic/keys.ts';
import { listTests } from '../../kit/list-kit.ts';

describe('recognitions', () =>
  listTests({
    entity: 'AssessmentRecognition',
    list: 'assessmentRecognitions',
    table: 'elders.assessment_recognition',
    as: 'caregiving:150600',
    notAs: 'partner:150600',
    orders: { RECOGNISED_ON: 'recognised_on', VALID_UNTIL: 'valid_until' },
    // Of the residents of Ordos sixty more: by their own assessments, as if these were of elsewhere.
    async prepare({ pg }) {
      await pg.query(`
        insert into elders.assessment_recognition (key, status, outcome, reason_codes, standard,
          level, band, assessed_on, valid_until, recognised_on, ended_on, legal_basis, case_number,
          elder_key, assessment_key, organisation_id, from_region_code, from_region_at, pact_id,
          region_code, region_at, synthetic)
        select uuidv7(), case n % 3 when 0 then 'TERMINATED' else o.outcome end, o.outcome,
          '{LEVEL_RECOGNISED}', standard, case o.outcome when 'RECOGNISED' then final_level end,
          band, assessed_on, valid_until, date '2026-03-01' + n::int,
          case n % 3 when 0 then date '2026-06-01' end, 'SEPARATE_CONSENT', 'HR-' || n, elder_key,
          key, organisation_id, c.code, rpad(c.code, 12, '0')::bigint, 'hu-bao-e-wu', region_code,
          region_at, true
        from (select *, row_number() over (order by key) as n from elders.ability_assessment
          where region_code like '1506%' and status = 'EFFECTIVE' limit 60) a
        cross join lateral (select case when n % 4 = 0 then 'BAND_ONLY' else 'RECOGNISED' end
          as outcome) o
        cross join lateral (select (array['150100', '150200', '150900'])[1 + n % 3] as code) c`);
    },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      fromWithin: ['"150200"', "from_region_code = '150200'"],
      statuses: ['[TERMINATED]', "status = 'TERMINATED'"],
      outcomes: ['[BAND_ONLY]', "outcome = 'BAND_ONLY'"],
      bands: ['[FULL, PARTIAL]', "band in ('FULL', 'PARTIAL')"],
      recognisedFrom: ['"2026-04-01"', "recognised_on >= '2026-04-01'"],
      recognisedTo: ['"2026-03-31"', "recognised_on <= '2026-03-31'"],
      validUntilFrom: ['"2027-01-01"', "valid_until >= '2027-01-01'"],
      validUntilTo: ['"2026-12-31"', "valid_until <= '2026-12-31'"],
      elder: [['Elder', keyOf('elder', 1)], `elder_key = '${keyOf('elder', 1)}'`],
    },
    refused: [
      ['recognisedFrom: "2026-02-01", recognisedTo: "2026-01-01"', 'recognisedTo', 'RANGE'],
      ['validUntilFrom: "2026-02-01", validUntilTo: "2026-01-01"', 'validUntilTo', 'RANGE'],
    ],
    nested: `elder { id } organisation { name } region { name } fromRegion { name } pact { name }
      countsUntil levelLabelZh recognitionRule { met } transitions { totalCount }`,
  }));
