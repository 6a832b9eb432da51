import { GuardianPower } from '../../../ground/access/guardian-power.ts';
import { anyOf, days, filtered, inRegion, named, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { Guardianship, GuardianshipBasis } from './entity.ts';
import { GuardianshipStatus } from './machine.ts';

/** SQL over `e`: it is in force on a day, which is `?`. */
export const IN_FORCE_ON =
  "e.status = 'RECORDED' and ?::date between e.valid_from and coalesce(e.valid_until, 'infinity')";

export const guardianships = listOf(Guardianship, {
  one: ['p3', 'A guardianship by its id. 监护登记'],
  many: ['p3', 'Guardianships, the latest first unless sorted otherwise. 监护登记'],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    statuses: oneOf('status', GuardianshipStatus, 'In one of these states. 状态'),
    bases: oneOf('basis', GuardianshipBasis, 'Resting on one of these. 监护依据'),
    powers: anyOf('powers', GuardianPower, 'With one of these powers. 监护权限'),
    guardianName: named('guardian_name', 'Name of the guardian, or a part of it. 监护人姓名'),
    inForce: filtered(
      () => Boolean,
      'Whether it is in force today. 是否有效',
      (given: boolean, _, { today }) => ({
        sql: given ? `(${IN_FORCE_ON})` : `not (${IN_FORCE_ON})`,
        params: [today],
      }),
    ),
    ...days('validUntil', 'valid_until', 'Last day. 有效期至'),
  },
  orders: {
    VALID_FROM: ['valid_from', 'First day. 生效日期'],
    GUARDIAN_NAME: ['guardian_name', 'Name of the guardian. 监护人姓名'],
  },
  usual: ['VALID_FROM', 'DESC'],
});
