import { listTests } from '../../kit/list-kit.ts';

const redeemed = 'key in (select r.key from access.referral r where r.redeemed_on is not null)';

describe('referrals', () =>
  listTests({
    entity: 'Referral',
    list: 'referrals',
    table: 'regions.referral',
    as: 'caregiving:150600',
    notAs: 'developer',
    orders: { ISSUED_ON: 'issued_on', REDEEM_BY: 'redeem_by' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[CANCELLED]', "status = 'CANCELLED'"],
      madeBy: ['[OFFICE]', "made_by = 'OFFICE'"],
      purposes: ['[HEALTH_SUPPORT]', "purpose = 'HEALTH_SUPPORT'"],
      fieldGroups: ['[CONTACT, VISITS]', "field_groups && array['CONTACT', 'VISITS']"],
      redeemed: ['true', redeemed],
      redeemByFrom: ['"2026-06-28"', "redeem_by >= '2026-06-28'"],
      redeemByTo: ['"2026-06-27"', "redeem_by <= '2026-06-27'"],
    },
    refused: [['redeemByFrom: "2026-02-01", redeemByTo: "2026-01-01"', 'redeemByTo', 'RANGE']],
    nested:
      'elder { id } client { name } region { name } code redeemedOn openUntil transitions { totalCount }',
  }));
