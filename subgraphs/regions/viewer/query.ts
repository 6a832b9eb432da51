import { Ctx, Query, Resolver } from 'type-graphql';
import { computed, fieldsOf, page } from '../../../ground/row/fields.ts';
import { MOST_FACILITIES } from '../../../ground/identity/viewer.ts';
import { AlsoFor, Class } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { accessGrants, IN_FORCE } from '../access-grant/list.ts';
import { ApiClient } from '../api-client/entity.ts';
import type { AuthorizedRelative } from '../authorized-relative/entity.ts';
import { AUTHORIZED_ON, authorizedRelatives } from '../authorized-relative/list.ts';
import { consents } from '../consent/list.ts';
import { IN_FORCE_ON, guardianships } from '../guardianship/list.ts';
import { referrals } from '../referral/list.ts';
import { Region } from '../region/entity.ts';
import type { Guardianship } from '../guardianship/entity.ts';
import { Elder, Facility } from '../stubs.ts';
import { Viewer } from './viewer.ts';

/** Written out: who the caller is, and no row. */
@Resolver()
export class ViewerQuery {
  @Query(() => Viewer, { description: 'Who the caller is to the hub. 当前用户' })
  @Class('p0')
  viewer(@Ctx() { viewer }: SubgraphContext): Viewer {
    return new Viewer(viewer);
  }
}

const wards = page<Viewer, Guardianship>(
  'p3',
  () => guardianships,
  ['account', 'guardian_account'],
  'For whom a guardian may act today, in what and until when, the latest first; null for anybody else, ' +
    'GUARDIANSHIP_NOT_IN_FORCE for who acts for nobody. 被监护人',
  {
    bare: true,
    also: [AlsoFor('elder')],
    unless: (_, { today }) => [{ sql: `(${IN_FORCE_ON})`, params: [today] }],
  },
);

const authorizations = page<Viewer, AuthorizedRelative>(
  'p3',
  () => authorizedRelatives,
  ['account', 'relative_account'],
  'For whom a relative may act today, in what and until when, the latest first; null for anybody else, ' +
    'GUARDIANSHIP_NOT_IN_FORCE for who acts for nobody. 所获亲属授权',
  {
    bare: true,
    also: [AlsoFor('elder')],
    unless: (_, { today }) => [{ sql: AUTHORIZED_ON, params: [today] }],
  },
);

export const ViewerFields = fieldsOf(Viewer, {
  region: computed(
    'p0',
    () => Region,
    ['caller'],
    'The region of the caller’s office, which it and all below it is what staff act and read in. 所属地区',
    ({ caller }, { rows }) =>
      caller.region === null ? null : rows.by(Region, 'code', caller.region),
    { nullable: true },
  ),
  facilities: computed(
    'p0',
    () => [Facility],
    ['caller'],
    'Facilities that the caller runs, whose rows she reads; none for anybody else. 所运营机构',
    ({ caller }) => caller.facilities.map((key) => Facility.of(key)),
    { nullable: 'itemsAndList', also: [ListSize(MOST_FACILITIES)] },
  ),
  elder: computed(
    'p3',
    () => Elder,
    ['caller'],
    'The elder that the caller is; null for anybody else, a guardian has `wards`, a relative `authorizations`. 本人',
    ({ caller }) => Elder.of(caller.person),
  ),
  wards: {
    ...wards,
    resolve: (row, ...asked) => (row.account === null ? null : wards.resolve(row, ...asked)),
  },
  authorizations: {
    ...authorizations,
    resolve: (row, ...asked) =>
      row.account === null ? null : authorizations.resolve(row, ...asked),
  },
  client: computed(
    'p0',
    () => ApiClient,
    ['organisation'],
    'The registration of the caller’s app or office; null for who has none. 登记信息',
    ({ organisation }, { rows }) =>
      organisation === null ? null : rows.by(ApiClient, 'organisation', organisation),
  ),
  grants: page(
    'p0',
    () => accessGrants,
    ['organisation', 'organisation'],
    'Grants of the caller’s office that are given and run today, the latest asked for first: whom it ' +
      'may look up, and the purpose and basis to say; null for who has no office. 所获授权',
    { bare: true, unless: (_, { today }) => [{ sql: IN_FORCE, params: [today] }] },
  ),
  consents: page(
    'p2',
    () => consents,
    ['organisation', 'organisation'],
    'Consents in force that name the caller’s app or office, the latest first: what it may ask for, ' +
      'and the purpose to say. 所获同意',
    { bare: true },
  ),
  referrals: page(
    'p2',
    () => referrals,
    ['organisation', 'organisation'],
    'Referrals that the caller’s app or office has redeemed and that still open something, the latest ' +
      'first. 已兑换的转介',
    { bare: true },
  ),
});
