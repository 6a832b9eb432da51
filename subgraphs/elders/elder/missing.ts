import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { filtered } from '../../../ground/row/filters.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { Elder } from './entity.ts';

export const ElderInformation = labelled(
  'ElderInformation',
  'Basic information without which nobody finds an elder or knows how she lives. 老年人基础信息',
  {
    ADDRESS: 'The address. 住址',
    PHONE: 'A telephone number. 电话',
    COMMUNITY: 'The community or village, where the county alone is known. 社区、村',
    LIVING_SITUATION: 'With whom she lives. 居住情况',
  },
);
export type ElderInformation = keyof typeof ElderInformation;

/** SQL: what the register does not know of the elder `e`. */
const MISSING: Readonly<Record<ElderInformation, string>> = {
  ADDRESS: 'e.address is null',
  PHONE: 'e.phone is null',
  COMMUNITY: 'length(e.region_code) < 12',
  LIVING_SITUATION: 'e.living_situation is null',
};

export const LACKS = filtered(
  () => [ElderInformation],
  'Of whom the register does not know one of these. 待完善信息',
  (wanted: ElderInformation[]) => ({
    sql: `(${wanted.map((one) => MISSING[one]).join(' or ')})`,
    params: [],
  }),
);

export const ElderInformationFields = fieldsOf(Elder, {
  missingInformation: computed(
    'p3',
    () => [ElderInformation],
    ['address', 'phone', 'regionCode', 'livingSituation'],
    'Basic information that the register does not have of her yet. 待完善信息',
    ({ address, phone, regionCode, livingSituation }) => {
      const unknown: Readonly<Record<ElderInformation, boolean>> = {
        ...{ ADDRESS: address === null, PHONE: phone === null },
        ...{ COMMUNITY: regionCode.length < 12, LIVING_SITUATION: livingSituation === null },
      };
      return (Object.keys(unknown) as ElderInformation[]).filter((one) => unknown[one]);
    },
  ),
});
