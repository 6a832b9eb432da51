import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { PolicyDocument } from '../policy-document/entity.ts';
import { Region } from '../region/entity.ts';
import { actualOfTarget, AskedActual } from '../target/actual.ts';
import { ReportedValue } from './entity.ts';
import { reportedValues } from './list.ts';
import { reportedValueRegister } from './register.ts';

const fields = fieldsOf(ReportedValue, {
  region: one('p0', () => Region, ['regionCode', 'code'], 'The region it is about. 地区'),
  policyDocument: one(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId', 'id'],
    'The document that reports it. 出处',
  ),
  counted: computed(
    'p0',
    () => AskedActual,
    ['regionCode', 'indicator', 'value', 'comparison', 'unit', 'owner', 'reportedOn'],
    'What the rows of the hub say of the same: on the day that it describes, today where it names ' +
      'none. 平台统计值',
    ({ regionCode, indicator, reportedOn: deadline, ...told }, context) => {
      const id = `${regionCode}-${indicator}`;
      const kind = 'BASELINE' as const;
      const asked = { ...told, id, regionCode, deadline, kind, numeratorText: indicator };
      return actualOfTarget(context, asked);
    },
  ),
});

const ofRegion = fieldsOf(Region, {
  reportedValues: page(
    'p0',
    () => reportedValues,
    ['code', 'region_code'],
    'What documents report of the region, by id unless sorted otherwise. 报告数据',
    { nullable: false },
  ),
});

const ofDocument = fieldsOf(PolicyDocument, {
  reportedValues: page(
    'p0',
    () => reportedValues,
    ['id', 'policy_document_id'],
    'What it reports, by id unless sorted otherwise. 报告数据',
    { nullable: false },
  ),
});

export const reportedValue = row(ReportedValue, {
  keys: ['id'],
  list: reportedValues,
  workflow: reportedValueRegister.workflow,
  resolvers: [fields, ofRegion, ofDocument, reportedValueRegister.actions],
});
