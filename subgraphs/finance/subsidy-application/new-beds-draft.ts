import { refusals } from '../../../ground/workflow/refusals.ts';
import { bedSubsidyRule } from '../rules/bed-subsidy.ts';
import type { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import type { BedSubsidyCase, BedSubsidyCaseInput } from './new-beds.ts';

const MOST_BEDS = 10_000;

const REFUSES = refusals({
  NEW_BEDS_NOT_PAID: {
    code: 'INVALID_VALUE',
    en: 'The programme does not pay new beds. Leave `beds` out.',
    zh: '该项目不补贴新增床位，请勿填写 `beds`。',
  },
  NEW_BEDS_PAID: {
    code: 'INVALID_VALUE',
    en: 'The programme pays new beds. Say in `beds` what the acceptance found.',
    zh: '该项目补贴新增床位，请在 `beds` 中填写验收情况。',
  },
  LEASE_ALONE_BEGINS: {
    code: 'INVALID_VALUE',
    en: 'A lease has a first day, and nothing else has. Correct it.',
    zh: '租赁须填写起始日期，其他情形不填，请更正。',
  },
  LEASE_ALONE_ENDS: {
    code: 'INVALID_VALUE',
    en: 'A lease has a last day, not before its first, and nothing else has. Correct it.',
    zh: '租赁须填写终止日期且不早于起始日期，其他情形不填，请更正。',
  },
  ACCEPTANCE_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The acceptance is still to come. Apply after it.',
    zh: '尚未验收，请验收后再申请。',
  },
  NO_SUCH_NUMBER_OF_BEDS: {
    code: 'INVALID_VALUE',
    en: 'An acceptance finds 1 to {most} new beds. Correct the number.',
    zh: '验收新增床位须为 1 至 {most} 张，请更正。',
  },
  MORE_BEDS_THAN_REGISTERED: {
    code: 'INVALID_VALUE',
    en: 'New beds are among those of the home, which has {register} by its register, not {found}. Correct the number, or have the beds counted anew first.',
    zh: '新增床位应计入机构床位，而床位台账为 {register} 张，填报新增 {found} 张，请更正或先更新床位台账。',
  },
  MORE_PAID_THAN_FOUND: {
    code: 'INVALID_VALUE',
    en: 'Of the new beds, 0 to {most} may have been subsidised before. Correct the number.',
    zh: '其中已补贴床位须为 0 至 {most} 张，请更正。',
  },
});

/** What new beds are held against. */
interface Known {
  today: string;
  /** All beds of the home by the register of facilities, `null` where they were never counted. */
  register: number | null;
}

/** What is kept of new beds. @throws Refusal at the field that does not fit. */
export function bedsOf(
  programme: SubsidyProgramme,
  beds: BedSubsidyCaseInput | null,
  { today, register }: Known,
): BedSubsidyCase | null {
  const paysBeds = bedSubsidyRule(programme) !== null;
  if (beds === null) {
    if (paysBeds) throw REFUSES.NEW_BEDS_PAID('beds');
    return null;
  }
  if (!paysBeds) throw REFUSES.NEW_BEDS_NOT_PAID('beds');
  const { premises, newlyBuilt, acceptedOn, newBedsAccepted } = beds;
  const leaseFrom = beds.leaseFrom ?? null;
  const leaseTo = beds.leaseTo ?? null;
  const bedsPaidBefore = beds.bedsPaidBefore ?? 0;
  const leased = premises === 'LEASED';
  if ((leaseFrom !== null) !== leased) throw REFUSES.LEASE_ALONE_BEGINS('beds.leaseFrom');
  if ((leaseTo !== null) !== leased || (leaseFrom ?? '') > (leaseTo ?? '')) {
    throw REFUSES.LEASE_ALONE_ENDS('beds.leaseTo');
  }
  if (acceptedOn > today) throw REFUSES.ACCEPTANCE_TO_COME('beds.acceptedOn');
  if (newBedsAccepted < 1 || newBedsAccepted > MOST_BEDS) {
    throw REFUSES.NO_SUCH_NUMBER_OF_BEDS('beds.newBedsAccepted', { most: MOST_BEDS });
  }
  if (register !== null && newBedsAccepted > register) {
    const numbers = { register, found: newBedsAccepted };
    throw REFUSES.MORE_BEDS_THAN_REGISTERED('beds.newBedsAccepted', numbers);
  }
  if (bedsPaidBefore < 0 || bedsPaidBefore > newBedsAccepted) {
    throw REFUSES.MORE_PAID_THAN_FOUND('beds.bedsPaidBefore', { most: newBedsAccepted });
  }
  const lease = { leaseFrom, leaseTo };
  const counted = { acceptedOn, newBedsAccepted, bedsPaidBefore };
  return { premises, classedAs: null, ...lease, newlyBuilt, ...counted };
}
