import type { Answer } from '../../../ground/access/answers.ts';
import { IN_SERVICE } from './in-service.ts';
import { OVER } from './machine.ts';

export const HAS_HOME_CARE_BED: Answer = {
  name: 'has_home_care_bed',
  says: 'Whether an elder has a home care bed that is not over, anywhere. 是否已有家庭养老床位',
  sql: `select exists (select from home_care_bed where elder_key = ?::uuid and status not in ${OVER})`,
};

export const BEDS_OF_FACILITIES: Answer = {
  name: 'beds_of_facilities',
  says: 'How many home care beds facilities serve in a region on a day. 机构服务的家庭养老床位数',
  sql: `select e.provider_id as k, count(*) as n from home_care_bed e
    where e.provider_id = any(array[?]::uuid[]) and e.region_at between ?::bigint and ?::bigint
      and ${IN_SERVICE}
    group by e.provider_id`,
};

export const BEDS_BY_PROVIDER: Answer = {
  name: 'beds_by_provider',
  says: 'How many home care beds each facility serves in a region on a day. 按机构统计的家庭养老床位',
  sql: `select e.provider_id, count(*) as served, ?::date as day from home_care_bed e
    where e.region_at between ?::bigint and ?::bigint and ${IN_SERVICE} group by e.provider_id`,
};
