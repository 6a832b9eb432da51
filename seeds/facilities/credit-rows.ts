import { daysLater, monthsLater } from '../../ground/china/calendar.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import type { WorldOrganization } from '../world/types.ts';

type Listed = NonNullable<WorldOrganization['blacklisted']>;

const MONTHS = 60;
const CAUSES: Readonly<Record<string, string>> = {
  骗取补贴: 'SUBSIDY_FRAUD',
  未备案经营: 'NOT_FILED',
  预付费逾期未退: 'PREPAYMENT_KEPT',
};

/** The public entry of an organisation on the list of broken trust. */
export function entryRow(organization: WorldOrganization, { since, reason }: Listed): Row {
  const until = lastDayOf(since);
  return { id: keyOf('blacklistEntry', organization.n), since, until, reason, ...of(organization) };
}

/** The case that led to it. */
export function caseRow(organization: WorldOrganization, { since, reason }: Listed): Row {
  return {
    key: keyOf('creditCase', organization.n),
    entry_id: keyOf('blacklistEntry', organization.n),
    status: 'LISTED',
    cause: CAUSES[reason] ?? 'OTHER',
    facts: reason,
    months: MONTHS,
    listed_from: since,
    listed_until: lastDayOf(since),
    ...of(organization),
  };
}

function lastDayOf(since: string): string {
  return daysLater(monthsLater(since, MONTHS), -1);
}

function of({ key, registrarRegion }: WorldOrganization): Row {
  const place = { region_code: registrarRegion, region_at: regionAt(registrarRegion) };
  return { organization_id: key, synthetic: true, ...place };
}
