import { RelativeScope } from '../../../ground/access/relative-scope.ts';
import { anyOf, days, filtered, inRegion, named, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { AuthorizedBy, AuthorizedRelative, FamilyRelation } from './entity.ts';
import { AuthorizedRelativeStatus } from './machine.ts';

/** SQL over `e`: it is in force on a day, which is `?`. */
export const AUTHORIZED_ON =
  "(e.status = 'RECORDED' and ?::date between e.valid_from and e.valid_until)";

export const authorizedRelatives = listOf(AuthorizedRelative, {
  one: ['p3', 'The authorisation of a relative by its id. 亲属授权'],
  many: ['p3', 'Authorisations of relatives, the latest first unless sorted otherwise. 亲属授权'],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    statuses: oneOf('status', AuthorizedRelativeStatus, 'In one of these states. 状态'),
    scopes: anyOf('scopes', RelativeScope, 'With one of these scopes. 授权范围'),
    relations: oneOf('relation', FamilyRelation, 'Of one of these relations. 亲属关系'),
    authorizedBy: oneOf('authorized_by', AuthorizedBy, 'Authorised by one of these. 授权人'),
    relativeName: named('relative_name', 'Name of the relative, or a part of it. 亲属姓名'),
    inForce: filtered(
      () => Boolean,
      'Whether it is in force today. 是否有效',
      (given: boolean, _, { today }) => ({
        sql: given ? AUTHORIZED_ON : `not ${AUTHORIZED_ON}`,
        params: [today],
      }),
    ),
    ...days('validUntil', 'valid_until', 'Last day. 有效期至'),
  },
  orders: {
    VALID_FROM: ['valid_from', 'First day. 生效日期'],
    RELATIVE_NAME: ['relative_name', 'Name of the relative. 亲属姓名'],
  },
  usual: ['VALID_FROM', 'DESC'],
});
