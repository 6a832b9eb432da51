import { TRAINING_PROGRAMME } from '../../../subgraphs/workforce/training-programme/machine.ts';
import type { Specimen } from '../../kit/specimen.ts';

export const OFFICE = 'supervision:150600';
const MADE = `select id from workforce.training_programme where name like '测试%'`;

export const specimen: Specimen = {
  machine: TRAINING_PROGRAMME,
  table: 'workforce.training_programme',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query(
      `delete from workforce.enrolment where session_id in (
         select id from workforce.training_session where programme_id in (${MADE}));
       delete from workforce.training_session where programme_id in (${MADE});
       delete from workforce.training_programme where name like '测试%'`,
    );
  },
  async place(hub, status) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ id: string }>(
      `insert into workforce.training_programme (id, name, audience, year, organiser, planned_persons,
         status, region_code, region_at, synthetic)
       values (uuidv7(), '测试计划', 'CAREGIVER', 2026, '鄂尔多斯市民政局', 100, $1, '150600',
         150600000000, true) returning id`,
      [status],
    );
    return rows[0]!.id;
  },
  input(_, action) {
    if (action !== 'publishTrainingProgramme') return {};
    return {
      ...{ region: '150600', name: '测试计划', audience: 'CAREGIVER', year: 2026 },
      ...{ organiser: '鄂尔多斯市民政局', plannedPersons: 100 },
    };
  },
};
