import { regionAt } from '../../../ground/china/region-code.ts';
import { HOME_CARE_BED } from '../../../subgraphs/services/home-care-bed/machine.ts';
import {
  APPLIED_COLUMNS,
  applicationInput,
  appliedSql,
  channelOf,
  materialsSql,
  sameByEveryChannel,
} from '../../kit/applied.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { NEW, type Row, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { storedFor } from '../devices.ts';
import { bedRow, insert, STAFF, world } from '../rows.ts';

const { key: ELDER, residenceRegion } = world.elder(1);
const provider = (operating: boolean) => {
  const facility = world.facilities().find(({ status }) => (status === 'OPERATING') === operating);
  return { provider: `Facility:${facility!.key}` };
};
const INPUTS: Readonly<Record<string, Row>> = {
  recordHomeCare: { month: '2026-05', hours: '12.5', visits: 6 },
};

const specimen: Specimen = {
  machine: HOME_CARE_BED,
  table: 'services.home_care_bed',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: 1,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query(
      `delete from services.home_care_delivery where bed_key in (
         select key from services.home_care_bed where elder_key = '${ELDER}');
       delete from services.home_care_bed where elder_key = '${ELDER}'`,
    );
  },
  async place(hub, status) {
    await this.clear(hub);
    const since = (day: string, ...states: string[]) => (states.includes(status) ? day : null);
    const row = bedRow({
      ...{ elder_key: ELDER, status, planned_hours: null, eligible_for_free_care: false },
      active_from: since('2026-05-10', 'ACTIVE', 'SUSPENDED'),
      suspended_on: since('2026-06-01', 'SUSPENDED'),
      closed_on: since('2026-06-01', 'CLOSED'),
      ...{ region_code: residenceRegion, region_at: regionAt(residenceRegion) },
    });
    await insert(hub.pg, 'home_care_bed', [row]);
    return row.key;
  },
  async input(hub, action, persona, key) {
    if (action === 'handInHomeCareBed') {
      return { devices: [persona ? await storedFor(hub.pg, persona) : 'x'] };
    }
    const common = await applicationInput(hub, this, 'HOME_CARE_BED', action, key);
    if (action !== 'applyForHomeCareBed') return common ?? INPUTS[action] ?? {};
    const elder = persona && (await publicIdFor(persona, 'Elder', ELDER));
    return { elder, channel: channelOf(persona), ...provider(true) };
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('the same checks', () =>
  sameByEveryChannel(specimen, { apply: 'applyForHomeCareBed', office: STAFF, to: 'APPLIED' }));

describe('one effect', () => {
  oneEffect(specimen, { name: 'acceptHomeCareBed', state: 'ACCEPTANCE', persona: STAFF });
  oneEffect(specimen, { name: 'applyForHomeCareBed', state: NEW, persona: STAFF });
});

const VALID = {
  ...{ standard: 'GBT42195_2022', level: 2, band: 'PARTIAL', regionCode: '150602' },
  ...{ assessedOn: '2026-01-10', from: '2026-01-10', until: '2026-12-31' },
};
const ofElder = (set: string) =>
  `update services.elder_fact set ${set} where elder_key = '${ELDER}';`;
const assessed = (...all: object[]) => ofElder(`assessments = '${JSON.stringify(all)}'`);
const FREE = `${assessed(VALID)} update services.home_care_bed set eligible_for_free_care = true;`;
const stale = (source: string) =>
  `update services.fact_position set as_of = now() - case source when '${source}' then interval '6 minutes' else '0' end`;
const devices =
  (...items: string[]) =>
  async (hub: TestHub) => ({
    devices: await Promise.all(items.map((item_id) => storedFor(hub.pg, STAFF, { item_id }))),
  });
const twice = async (hub: TestHub) => {
  const id = await storedFor(hub.pg, STAFF);
  return { devices: [id, id] };
};
const RECORDED = `insert into services.home_care_delivery (key, bed_key, month, hours, visits, synthetic)
  select uuidv7(), key, '2026-05', 1, 1, true from services.home_care_bed where elder_key = '${ELDER}'`;
const ELSEWHERE = FREE + assessed({ ...VALID, regionCode: '150102' });
const hours = (plannedHours: number) => ({ plannedHours });
const [NOT_ASSESSED, BELOW] = ['ASSESSMENT_REQUIRED id', 'HOURS_BELOW_MIN plannedHours'];

const LACKING = `update services.home_care_bed set materials = '${materialsSql('HOME_CARE_BED', true)}'
  where elder_key = '${ELDER}'`;

const OPEN_BESIDE = `insert into services.home_care_bed
  (key, status, ${APPLIED_COLUMNS}, provider_id, elder_key, region_code, region_at, synthetic,
   eligible_for_free_care)
  select uuidv7(), 'APPLIED', ${appliedSql('HOME_CARE_BED', { receivedOn: '2026-06-01', concluded: null })},
    provider_id, elder_key, region_code, region_at, true, false
  from services.home_care_bed where elder_key = '${ELDER}'`;

describe('its rules', () => {
  const tried = outcomes(specimen, STAFF);
  tried('reopenHomeCareBed', 'REJECTED', [
    ['nothing else under way', { note: '复核' }, 'APPLIED'],
    ['another bed under way', { note: '复核' }, 'ALREADY_EXISTS id', OPEN_BESIDE],
  ]);
  tried('applyForHomeCareBed', 'APPLIED', [['an open bed already', {}, 'ALREADY_EXISTS elder']]);
  // Somebody else is not told that there is one.
  tried('applyForHomeCareBed', 'APPLIED', [['the eyes of another', {}, 'NOT_FOUND']], 'elder:2');
  tried('assessHomeCareBed', 'APPLIED', [
    ['something missing', {}, 'MATERIALS_MISSING id', LACKING],
    ['no assessment', {}, NOT_ASSESSED, assessed()],
  ]);
  tried('approveHomeCareBed', 'ASSESSED', [
    ['no assessment', hours(20), NOT_ASSESSED, FREE + assessed()],
    ['an ended one', hours(20), NOT_ASSESSED, FREE + assessed({ ...VALID, until: '2026-06-29' })],
    ['one of another city', hours(20), NOT_ASSESSED, ELSEWHERE],
    ['no hours', {}, BELOW, FREE],
    ['19 hours', hours(19), BELOW, FREE],
    ['20 hours', hours(20), 'APPROVED', FREE],
    ['45 hours', hours(45), 'APPROVED', FREE],
    ['46 hours', hours(46), 'HOURS_ABOVE_MAX plannedHours', FREE],
    ['hours of care that is not free', hours(20), 'INVALID_VALUE plannedHours'],
  ]);
  tried('handInHomeCareBed', 'INSTALLING', [
    ['a device of no catalogue', devices('NURSING_BED', 'ROCKET'), 'NOT_KNOWN devices.1'],
    ['works of a retrofit', devices('ADAPTATION_SAFETY_RAIL'), 'NOT_KNOWN devices.0'],
    ['an item in place of a device', { devices: ['CatalogueItem:NURSING_BED'] }, 'BAD_USER_INPUT'],
    ['no device', devices(), 'BAD_USER_INPUT'],
    ['a device twice', twice, 'BAD_USER_INPUT'],
  ]);
  tried('recordHomeCare', 'ACTIVE', [
    ['a month before the service', { month: '2026-04' }, 'INVALID_VALUE month'],
    ['the first month', { month: '2026-05', hours: '0', visits: 0 }, 'ACTIVE'],
    ['the running month', { month: '2026-06', hours: '744.0', visits: 310 }, 'ACTIVE'],
    ['a month to come', { month: '2026-07' }, 'INVALID_VALUE month'],
    ['a third of an hour', { hours: '0.3' }, 'INVALID_VALUE hours'],
    ['more hours than a month has', { hours: '744.5' }, 'INVALID_VALUE hours'],
    ['hours below none', { hours: '-1' }, 'INVALID_VALUE hours'],
    ['a recorded month', {}, 'ALREADY_EXISTS month', RECORDED],
  ]);
  tried('applyForHomeCareBed', NEW, [
    ['an unknown facility', { provider: `Facility:${ELDER}` }, 'NOT_KNOWN provider'],
    ['a closed facility', provider(false), 'FACILITY_NOT_OPERATING provider'],
    ['an elder who has died', {}, 'NOT_KNOWN elder', ofElder(`life_status = 'DECEASED'`)],
    ['stale facts of elders', {}, 'STALE_FACTS', stale('elders/ELDER')],
    ['stale facts of facilities', {}, 'STALE_FACTS', stale('facilities/FACILITY')],
  ]);
  // Last, since it moves the elder: where no rule asks for an assessment, a bed does.
  const MOVED = `update services.fact_position set as_of = now();
    ${ofElder(`life_status = 'ACTIVE', region_code = '230100', assessments = '[]'`)}`;
  tried('assessHomeCareBed', 'APPLIED', [['none by no rule', {}, NOT_ASSESSED, MOVED]]);
});
