import { CAP_PUBLISHED } from '../../subgraphs/finance/price-cap/publication.ts';
import { publicationsSql } from '../../ground/facts/publication.ts';
import { PRICES_PUBLISHED } from '../../subgraphs/finance/price-filing/publication.ts';
import { BUDGET_LINES_SQL } from './budget-lines.ts';
import { currentLowestMonthly } from '../../subgraphs/finance/price-filing/lowest-monthly.ts';
import type { PriceItem } from '../../subgraphs/finance/price-filing/entity.ts';
import { priceFact } from '../../subgraphs/finance/price-filing/facts.ts';
import { PriceItemKind } from '../../subgraphs/finance/price-filing/item-kind.ts';
import { isEstablished } from '../../subgraphs/finance/subsidy-programme/rate.ts';
import { outboxRow } from '../../ground/facts/facts.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';
import type { Seeder } from '../seeder.ts';
import { AcceptanceNumbers } from '../history/application.ts';
import { FINANCE_HISTORIES } from './histories.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { sampledFen } from '../world/sample.ts';
import type { World, WorldFacility, WorldPriceFiling } from '../world/types.ts';
import { bedSubsidies } from './bed-subsidies.ts';
import { LEDGER_ACCOUNTS_SQL, LEDGER_ENTRIES_SQL } from './ledger.ts';
import { ElderBenefits } from './elder-benefits.ts';
import { droppedProposals } from './reclaim-proposals.ts';
import { type LotteryRow, lotteryRows } from './lottery-rows.ts';
import { OperatingSubsidies } from './operating-subsidies.ts';
import { rateRows } from './rate-rows.ts';
import { purchaseBudgetLine, YEAR_OF_PURCHASES } from '../world/purchase-budget-line.ts';
import { priceCapRows } from './price-cap-rows.ts';
import { programmeId, type NumberedProgramme, programmeRows } from './programme-rows.ts';

/** The programmes of the five documents; filings, funds, applications and payments are synthetic. */
export const financeSeeder: Seeder = {
  name: 'finance',
  histories: FINANCE_HISTORIES,
  appeals: {
    ...{ table: 'subsidy_appeal', columns: ['elder_key', 'facility_id'] },
    about: {
      subsidy_application: ({ beneficiary_kind: kind, beneficiary_id: id, ...row }) => ({
        elder_key: kind === 'ELDER' ? id : null,
        facility_id: kind === 'FACILITY' ? id : row['through_facility_id'],
      }),
    },
  },
  async load(world, loader, progress) {
    const programmes = programmeRows();
    await loader.addAll('subsidy_programme', programmes.map(programmeRow));
    if (!world) return;
    await loader.addAll('subsidy_rates', rateRows(programmes));
    const year = Number(world.asOf.slice(0, 4));
    await loader.addAll(
      'lottery_fund_allocation',
      lotteryRows(year, world.samples).map(lotteryRow),
    );
    await loader.addAll('price_cap', priceCapRows());
    for (const facility of world.facilities()) {
      for (const filing of facility.priceFilings) {
        await loader.add('price_filing', priceFiling(facility, filing));
        await loader.add('fact_outbox', outboxRow(priceFact(factOf(facility, filing))));
      }
    }
    const numbers = new AcceptanceNumbers();
    const ofFacilities = [
      new OperatingSubsidies(world, programmes, numbers).rows(),
      bedSubsidies(world, programmes, numbers),
    ];
    for (const { applications, disbursements } of ofFacilities) {
      await loader.addAll('subsidy_application', applications, firstPaid(disbursements));
      await loader.addAll('disbursement', disbursements);
    }
    const benefits = new ElderBenefits(world.asOf, programmes, numbers);
    for (const elder of world.elders()) {
      const { applications, disbursements } = benefits.of(elder);
      if (applications.length > 0) {
        await loader.addAll('subsidy_application', applications, firstPaid(disbursements));
      }
      if (disbursements.length > 0) await loader.addAll('disbursement', disbursements);
      await loader.addAll('reclaim_proposal', droppedProposals(elder.n, disbursements));
      if (elder.n % 1000 === 0) progress(elder.n / world.elderCount);
    }
    await loader.run(BUDGET_LINES_SQL);
    await loader.tell('budget_line');
    await loader.add('budget_line', purchaseLine(world, programmes));
    await loader.run(LEDGER_ENTRIES_SQL);
    await loader.run(LEDGER_ACCOUNTS_SQL);
    await loader.run(publicationsSql(CAP_PUBLISHED, 'true'));
    await loader.run(publicationsSql(PRICES_PUBLISHED, 'true'));
  },
};

/** What was applied for is paid on the day of the first payment. */
function firstPaid(disbursements: readonly Row[]) {
  const days = new Map<unknown, string>();
  for (const { application_key, paid_on } of disbursements) {
    if (typeof paid_on !== 'string') continue;
    const known = days.get(application_key);
    if (known === undefined || paid_on < known) days.set(application_key, paid_on);
  }
  return ({ key, status }: Row) => ({
    days: { disburseSubsidy: status === 'DISBURSED' ? (days.get(key) ?? null) : null },
  });
}

function programmeRow(programme: NumberedProgramme): Row {
  return {
    id: programmeId(programme),
    code: programme.code,
    name: programme.name,
    label_zh: programme.labelZh,
    type: programme.type,
    beneficiary: programme.beneficiary,
    rates: programme.rates,
    amount_established: isEstablished(programme.rates),
    funding_sources: programme.fundingSources,
    facility_types: programme.facilityTypes,
    operation_modes: programme.operationModes,
    inclusive_only: programme.inclusiveOnly,
    excludes_membership: programme.excludesMembership,
    valid_from: programme.validFrom,
    valid_until: programme.validUntil,
    term_source: programme.termSource,
    wording: programme.wording,
    note: programme.note,
    region_code: programme.regionCode,
    region_at: regionAt(programme.regionCode),
    policy_document_id: programme.policyDocumentId,
  };
}

/** What Shenyang may spend on services that it buys; the plan states no sum, so it is made up. */
function purchaseLine({ asOf, samples }: World, programmes: readonly NumberedProgramme[]): Row {
  const programme = programmes.find(({ type }) => type === 'PURCHASED_SERVICE')!;
  const sampled = sampledFen(200_000_000, programme.regionCode, samples);
  const amount = Math.max(sampled, YEAR_OF_PURCHASES);
  return {
    ...{ id: purchaseBudgetLine(asOf), status: 'OPEN', programme_id: programmeId(programme) },
    ...{ year: Number(asOf.slice(0, 4)), amount, funding_source: 'CITY' },
    ...{ synthetic: true, region_code: programme.regionCode },
    region_at: regionAt(programme.regionCode),
  };
}

function lotteryRow(allocation: LotteryRow): Row {
  return {
    id: keyOf('lotteryFundAllocation', Number(allocation.regionCode) * 10_000 + allocation.year),
    year: allocation.year,
    total: allocation.total,
    elder_care: allocation.elderCare,
    lines: allocation.lines,
    required_percent: allocation.requiredPercent,
    policy_document_id: allocation.policyDocumentId,
    synthetic: true,
    region_code: allocation.regionCode,
    region_at: regionAt(allocation.regionCode),
  };
}

function factOf({ key }: WorldFacility, filing: WorldPriceFiling) {
  return {
    id: filing.key,
    facilityId: key,
    lowestMonthly: currentLowestMonthly({ items: priceItems(filing) })!,
    validFrom: filing.effectiveFrom,
    validUntil: filing.effectiveTo,
    status: 'PUBLISHED' as const,
  };
}

function priceItems(filing: WorldPriceFiling): PriceItem[] {
  return [
    { kind: PriceItemKind.BED, monthly: filing.bed },
    { kind: PriceItemKind.CARE_INTACT, monthly: filing.care.INTACT },
    { kind: PriceItemKind.CARE_PARTIAL, monthly: filing.care.PARTIAL },
    { kind: PriceItemKind.CARE_FULL, monthly: filing.care.FULL },
    { kind: PriceItemKind.MEALS, monthly: filing.meals },
    ...(filing.entitled === null
      ? []
      : [{ kind: PriceItemKind.ENTITLED, monthly: filing.entitled }]),
  ];
}

function priceFiling({ key, regionCode }: WorldFacility, filing: WorldPriceFiling): Row {
  const items = priceItems(filing);
  return {
    id: filing.key,
    facility_id: key,
    number: filing.version,
    items,
    lowest_monthly: currentLowestMonthly({ items }),
    filed_on: filing.filedOn,
    valid_from: filing.effectiveFrom,
    valid_until: filing.effectiveTo,
    synthetic: true,
    region_code: regionCode,
    region_at: regionAt(regionCode),
  };
}
