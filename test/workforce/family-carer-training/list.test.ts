import { CarerRows } from '../../../seeds/workforce/carer-rows.ts';
import { listTests } from '../../kit/list-kit.ts';
import { world } from '../rows.ts';

const { places } = new CarerRows(world, Buffer.alloc(32));
/** A place in a course of Ordos. */
const PLACE = places.find((row) => row['region_code'] === '150600')!;
const ELDER = PLACE['elder_key'] as string;
const SESSION = PLACE['session_id'] as string;

describe('places of family carers', () =>
  listTests({
    entity: 'FamilyCarerTraining',
    list: 'familyCarerTrainings',
    table: 'workforce.family_carer_training',
    as: 'caregiving:150600',
    notAs: 'partner:150100',
    prepare: async (hub) => {
      // A county ran one of the courses itself.
      await hub.pg.query(
        `update workforce.family_carer_training set region_code = '150602', region_at = 150602000000
         where elder_key = $1`,
        [ELDER],
      );
    },
    orders: { ENROLLED_ON: 'enrolled_on', REGION: 'region_at' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[COMPLETED]', "status = 'COMPLETED'"],
      relations: ['[EMPLOYED]', "relation = 'EMPLOYED'"],
      session: [`"TrainingSession:${SESSION}"`, `session_id = '${SESSION}'`],
      elder: [['Elder', ELDER], `elder_key = '${ELDER}'`],
      completedFrom: ['"2025-06-01"', "completed_on >= '2025-06-01'"],
      completedTo: ['"2025-06-01"', "completed_on <= '2025-06-01'"],
    },
    refused: [['completedFrom: "2026-02-01", completedTo: "2026-01-01"', 'completedTo', 'RANGE']],
    nested: 'elder { name } session { name } region { name } transitions { totalCount }',
  }));
