import { ITEM_PUBLISHED } from '../../subgraphs/services/catalogue-item/publication.ts';
import { STANDARD_PUBLISHED } from '../../subgraphs/services/adaptation-standard/publication.ts';
import { publicationsSql } from '../../ground/facts/publication.ts';
import { LIST_PUBLISHED } from '../../subgraphs/services/basic-service-list/publication.ts';
import { adaptationFactsSql } from '../../subgraphs/services/home-adaptation/facts.ts';
import { settlementFactsSql } from '../../subgraphs/services/monthly-settlement/facts.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import type { Loader } from '../loader.ts';
import type { Seeder } from '../seeder.ts';
import { AcceptanceNumbers } from '../history/application.ts';
import { SERVICES_HISTORIES } from './histories.ts';
import type { World, WorldElder } from '../world/types.ts';
import { adaptationRows, standardRows } from './adaptation-rows.ts';
import { catalogueRows } from './catalogue.ts';
import { alertRows } from './alert-rows.ts';
import { Devices } from './device-rows.ts';
import { bedRow, deliveryRows } from './home-care-rows.ts';
import { Purchases } from './purchase-rows.ts';
import { reviewRows } from './review-rows.ts';
import { serviceTypeRows } from './service-types.ts';
import { poolRows } from './pool-rows.ts';
import { SERVICE_LISTS, type ServiceListRow } from './service-lists.ts';
import { absenceRows, planRow, recordRow } from './visit-rows.ts';

const REPORT_EVERY = 1_000;

/** Basic service lists and catalogue; home care beds and visits of the world's elders. */
export const servicesSeeder: Seeder = {
  name: 'services',
  histories: SERVICES_HISTORIES,
  appeals: {
    ...{ table: 'service_appeal', columns: ['elder_key'] },
    about: {
      home_adaptation: (row) => row,
      home_care_bed: (row) => row,
    },
  },
  evidence: {
    table: 'service_evidence',
    about: {
      home_adaptation: (row) => ({
        whose: row['household_key'] ?? row['elder_key'],
        elder_key: row['elder_key'],
      }),
    },
  },
  async load(world, loader, progress) {
    const lists = SERVICE_LISTS.filter(({ source }) => world || source !== 'SYNTHETIC');
    await loader.addAll('basic_service_list', lists.map(listRow));
    await loader.addAll('service_type', serviceTypeRows());
    await loader.addAll('adaptation_standard', standardRows(world !== null));
    await loader.addAll(
      'catalogue_item',
      catalogueRows()
        .filter(({ synthetic }) => world || !synthetic)
        .map((row) => ({ ...row })),
    );
    for (const published of [LIST_PUBLISHED, STANDARD_PUBLISHED, ITEM_PUBLISHED]) {
      await loader.run(publicationsSql(published, 'true'));
    }
    if (!world) return;
    const purchases = new Purchases(world);
    const devices = new Devices(world);
    const numbers = new AcceptanceNumbers();
    await loader.addAll('supplier_listing', poolRows(world));
    await loader.addAll('purchase_contract', purchases.contracts());
    for (const elder of world.elders()) {
      await loadElder({ world, devices, numbers }, loader, elder);
      const deliveries = purchases.deliveriesOf(elder);
      const reviewed = { supplier: purchases.supplierOf(elder), deliveries };
      await loader.addAll('service_delivery', deliveries, ({ confirmed_by }) =>
        confirmed_by === 'ELDER' ? { elder: elder.n } : undefined,
      );
      await loader.addAll('service_review', reviewRows(elder.n, reviewed, world.asOf), () => ({
        elder: elder.n,
      }));
      if (elder.n % REPORT_EVERY === 0) progress(elder.n / world.elderCount);
    }
    await loader.addAll('monthly_settlement', purchases.settlements());
    await loader.run(settlementFactsSql('true', "'seed'"));
    await loader.run(adaptationFactsSql('true'));
  },
};

async function loadElder(
  { world, devices, numbers }: { world: World; devices: Devices; numbers: AcceptanceNumbers },
  loader: Loader,
  elder: WorldElder,
): Promise<void> {
  const bed = world.homeCareBed(elder);
  if (bed) {
    await loader.add('home_care_bed', bedRow(elder, bed, world.asOf, numbers));
    await loader.addAll('home_care_delivery', deliveryRows(bed, world.visitMonths));
  }
  for (const [at, placed] of devices.of(elder, bed).entries()) {
    await loader.add('device', placed.device);
    await loader.add('device_loan', placed.loan);
    await loader.addAll('emergency_alert', alertRows(placed, elder.n * 32 + at, world.asOf));
  }
  await loader.addAll('home_adaptation', adaptationRows(elder, world.asOf, numbers));
  const plan = world.visitPlan(elder);
  if (!plan) return;
  await loader.add('visit_plan', planRow(elder, plan));
  await loader.addAll('visit_absence', absenceRows(plan, world.admissions(elder)), () => ({
    region: plan.regionCode,
  }));
  for (const month of world.visitMonths) {
    for (const visit of world.visits(elder, month)) {
      await loader.add('visit_record', recordRow(elder, plan, visit));
    }
  }
}

function listRow(list: ServiceListRow) {
  return {
    id: list.id,
    title: list.title,
    year: list.year,
    number: list.number,
    status: list.status,
    source: list.source,
    published_on: list.publishedOn,
    valid_from: list.validFrom,
    valid_until: null,
    items: list.items,
    note: list.note,
    synthetic: list.source === 'SYNTHETIC',
    reviewed_against_id: list.reviewedAgainstId,
    policy_document_id: list.policyDocumentId,
    region_code: list.regionCode,
    region_at: list.regionCode === null ? null : regionAt(list.regionCode),
  };
}
