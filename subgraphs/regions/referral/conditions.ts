import type { FieldGroup } from '../../../ground/access/field-groups.ts';
import { daysLater } from '../../../ground/china/calendar.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { ApiClient } from '../api-client/entity.ts';

/** Defaults of this hub: a code is read out and used in the same week, and opens for a month. */
const USUAL_DAYS_TO_REDEEM = 7;
const MOST_DAYS_TO_REDEEM = 30;
export const USUAL_OPEN_DAYS = 30;
export const MOST_OPEN_DAYS = 90;

const REFUSES = refusals({
  REDEEM_BY: {
    code: 'INVALID_VALUE',
    en: 'A code is redeemed today or later, and at most until {latest}. Choose such a day.',
    zh: '兑换期限须为今天或以后，且不晚于{latest}，请另选日期。',
  },
  APP_BY_PERSON: {
    code: 'INVALID_VALUE',
    en: 'An app reads what a person consented to and nothing else. Let the elder, or who acts for her, make the code.',
    zh: '第三方应用只能读取本人同意共享的信息，请由老年人本人或其监护人签发。',
  },
  GRANT_NOT_COVERING: {
    en: 'No grant in force lets this office read these groups of this elder for this purpose. See `accessGrants`, or leave groups out.',
    zh: '没有有效的授权允许该机构就此用途读取该老年人的这些信息类别，请查看 accessGrants 或减少类别。',
  },
});

/** The last day to redeem a code. @throws Refusal INVALID_VALUE for one that no code has. */
export function lastDay(today: string, asked: string | null): string {
  const latest = daysLater(today, MOST_DAYS_TO_REDEEM);
  const day = asked ?? daysLater(today, USUAL_DAYS_TO_REDEEM);
  if (day < today || day > latest) throw REFUSES.REDEEM_BY('redeemBy', { latest });
  return day;
}

interface HandedOver {
  client: ApiClient;
  purpose: string;
  fieldGroups: readonly FieldGroup[];
  regionAt: number;
}

/**
 * An office cannot consent for a person: it hands over to whom a grant lets read these groups already.
 * @throws Refusal INVALID_VALUE for an app, GRANT_NOT_COVERING
 */
export async function requireGranted(
  { rows, today }: SubgraphContext,
  { client, purpose, fieldGroups, regionAt }: HandedOver,
): Promise<void> {
  if (client.kind === 'APP') throw REFUSES.APP_BY_PERSON('client');
  const [covered] = await rows.sql(
    `select 1 as covered from access.access_grant g
     where g.organisation = ? and g.purpose = ? and g.field_groups @> array[?]::text[]
       and access.grant_holds(g.key, ?::date, ?) limit 1`,
    [client.organisation, purpose, fieldGroups, today, regionAt],
  );
  if (!covered) throw REFUSES.GRANT_NOT_COVERING('fieldGroups');
}
