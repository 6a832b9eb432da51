import { programmeId, programmeRows } from '../../../seeds/finance/programme-rows.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { SUBSIDY_APPLICATION } from '../../../subgraphs/finance/subsidy-application/machine.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { applicationInput, APPLIED_COLUMNS, appliedSql, channelOf } from '../../kit/applied.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { categoryTermsSql } from '../../kit/category-terms.ts';

export const REGION = '150600';
const ELDER = 1;

/** The id of a seeded programme. */
export function programmeOf(code: string): string {
  return programmeId(programmeRows().find((one) => one.code === code)!);
}

export const PROGRAMME = programmeOf('ordos-service-subsidy');
/** What the seeded rates of the programme give a disabled elder a month. */
export const AMOUNT = 30_000;
export const MONTH = '2026-05';

/** Bought premises, which can be classed; the rule of an elder's subsidy does not look at them. */
const BOUGHT = {
  ...{ premises: 'BOUGHT', classedAs: null, leaseFrom: null, leaseTo: null, newlyBuilt: true },
  ...{ acceptedOn: '2026-05-01', newBedsAccepted: 1, bedsPaidBefore: 0 },
};

/** Lets finance know an elder as poor and disabled, and every fact as up to date. */
export async function makeEntitled(hub: TestHub, elderKeys: readonly string[]): Promise<void> {
  const term = {
    ...{ standard: 'GBT42195_2022', level: 3, band: 'FULL', regionCode: '150602' },
    ...{ assessedOn: '2026-01-01', from: '2026-01-01', until: '2027-01-01' },
  };
  await hub.pg.query(
    `update finance.elder_fact set categories = ${categoryTermsSql('DIBAO', 'ECON_DIFFICULT')}, wants_central_support = null,
       life_status = 'ACTIVE', assessments = $2::jsonb where elder_key = any($1::uuid[])`,
    [elderKeys, JSON.stringify([term])],
  );
  await hub.pg.query('update finance.fact_position set as_of = now()');
}

/** Puts the application of an elder into a state, with what the state needs; gives its key. */
export async function placeApplication(
  hub: TestHub,
  elderKey: string,
  status: string,
): Promise<string> {
  const key = newKey();
  const open = !['APPROVED', 'DISBURSED', 'REJECTED', 'WITHDRAWN', 'RECLAIMED'].includes(status);
  const result = { REJECTED: 'REFUSED', WITHDRAWN: 'WITHDRAWN' } as const;
  const applied = appliedSql('SUBSIDY_ELDER', {
    ...{ receivedOn: '2026-06-02', lacking: status === 'SUPPLEMENT' },
    concluded: open
      ? null
      : { on: '2026-06-20', result: result[status as 'REJECTED'] ?? 'GRANTED' },
  });
  await hub.pg.query(
    `insert into finance.subsidy_application
       (key, programme_id, beneficiary_kind, beneficiary_id, period, period_from, amount, status,
        ${APPLIED_COLUMNS}, accepted_on, publicised_on, beds, synthetic, region_code, region_at)
     select $1, $2, 'ELDER', elder_key, $4, date '2026-05-01', $5, $6,
       ${applied}, date '2026-06-03', date '2026-06-10', $7, true,
       '150602', 150602000000
     from finance.elder_fact where elder_key = $3`,
    [key, PROGRAMME, elderKey, MONTH, AMOUNT, status, JSON.stringify(BOUGHT)],
  );
  if (status !== 'DISBURSED') return key;
  await hub.pg.query(
    `insert into finance.disbursement
       (key, application_key, programme_id, beneficiary_kind, beneficiary_id, period, period_from,
        amount, status, paid_on, funding_source, synthetic, region_code, region_at)
     select $1, key, programme_id, beneficiary_kind, beneficiary_id, period, period_from, amount,
       'PAID', date '2026-06-25', 'PROVINCE', true, region_code, region_at
     from finance.subsidy_application where key = $2`,
    [newKey(), key],
  );
  return key;
}

/** The application of one elder of Ordos. */
export const SUBSIDY_SPECIMEN: Specimen = {
  machine: SUBSIDY_APPLICATION,
  table: 'finance.subsidy_application',
  primaryKey: 'key',
  region: REGION,
  otherRegion: '210100',
  offices: { COUNTY: '150602', CITY: REGION },
  elder: ELDER,
  otherElder: 2,
  async clear(hub) {
    const key = keyOf('elder', ELDER);
    for (const table of ['disbursement', 'subsidy_application']) {
      await hub.pg.query(`delete from finance.${table} where beneficiary_id = $1`, [key]);
    }
    await makeEntitled(hub, [key]);
  },
  async place(hub, state) {
    await this.clear(hub);
    return placeApplication(hub, keyOf('elder', ELDER), state);
  },
  async input(hub, action, persona, key) {
    const common = await applicationInput(hub, this, 'SUBSIDY_ELDER', action, key);
    if (common) return common;
    if (action === 'applyForSubsidy') {
      const elder =
        persona === '' ? 'x' : await publicIdFor(persona, 'Elder', keyOf('elder', ELDER));
      return {
        programme: `SubsidyProgramme:${PROGRAMME}`,
        elder,
        month: MONTH,
        channel: channelOf(persona),
      };
    }
    if (action === 'recordSubsidyObjection') return { says: '已享受其他补贴' };
    if (action === 'answerSubsidyObjection') {
      const open = { number: 1, says: '已享受其他补贴', raisedOn: '2026-06-12', settled: false };
      await hub.pg.query(
        'update finance.subsidy_application set objections = jsonb_build_array($2::jsonb) where key = $1',
        [key, JSON.stringify({ ...open, answer: null, answeredOn: null, upheld: null })],
      );
      return { number: 1, answer: '经核实不成立', upheld: false };
    }
    return action === 'classSubsidyPremises' ? { classedAs: 'BUILT' } : {};
  },
};
