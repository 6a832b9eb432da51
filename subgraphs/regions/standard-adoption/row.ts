import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import { fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { aboutAny, filtered, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { regionCode } from '../../../ground/rows/within.ts';
import { PolicyDocument } from '../policy-document/entity.ts';
import { Region } from '../region/entity.ts';
import { StandardAdoption } from './entity.ts';
import { StandardAdoptionStatus } from './machine.ts';
import { standardAdoptionRegister } from './register.ts';
import { StandardClass } from './standard-class.ts';

/** SQL: standards that each of some regions (two parameters: they, and how many) has adopted today. */
const SHARED = `e.standard_id in (
  select s.standard_id from standard_adoption s
  where s.region_code = any(array[?]::text[]) and s.status = 'PUBLISHED'
    and ?::date between coalesce(s.valid_from, '-infinity') and coalesce(s.valid_until, 'infinity')
  group by s.standard_id having count(distinct s.region_code) = ?)`;

const standardAdoptions = listOf(StandardAdoption, {
  one: ['p0', 'The adoption of a standard by its id. 标准采用'],
  many: ['p0', 'Standards that regions have adopted, by id unless sorted otherwise. 标准采用'],
  filters: {
    within: inRegion('By this region or one below it. 所在地区'),
    standards: aboutAny('PolicyDocument', 'standard_id', 'Of one of these standards. 标准', {
      natural: true,
    }),
    sharedBy: filtered(
      () => [String],
      'Of standards that each of these regions has adopted today, such as the members of a pact. 共同采用地区',
      (codes: string[], argument, { today }) => {
        const regions = [...new Set(codes.map((code, n) => regionCode(`${argument}.${n}`, code)))];
        return { sql: SHARED, params: [regions, today, regions.length] };
      },
    ),
    classes: oneOf('standard_class', StandardClass, 'Of one of these classes. 标准类别'),
    assessmentStandards: oneOf(
      'assessment_standard',
      AssessmentStandardCode,
      'One of these standards of assessment. 评估标准',
    ),
    statuses: oneOf('status', StandardAdoptionStatus, 'In one of these states. 发布状态'),
  },
  orders: {
    ID: ['id', 'Id: region by region, there by code. 标识'],
    STANDARD: ['standard_id', 'Code of the standard. 标准'],
  },
  usual: ['ID', 'ASC'],
});

const fields = fieldsOf(StandardAdoption, {
  region: one('p0', () => Region, ['regionCode', 'code'], 'Who adopted it. 地区'),
  standard: one('p0', () => PolicyDocument, ['standardId', 'id'], 'The standard. 标准'),
  policyDocument: one(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId', 'id'],
    'The document by which it was adopted, null where none is known. 依据',
  ),
});

const ofRegion = fieldsOf(Region, {
  standards: page(
    'p0',
    () => standardAdoptions,
    ['code', 'region_code'],
    'Standards that it has adopted, by id unless sorted otherwise. 采用的标准',
    { nullable: false },
  ),
});

export const standardAdoption = row(StandardAdoption, {
  keys: ['id'],
  list: standardAdoptions,
  workflow: standardAdoptionRegister.workflow,
  resolvers: [fields, ofRegion, standardAdoptionRegister.actions],
});
