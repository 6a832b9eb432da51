import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { NEW } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { OFFICE, specimen } from './specimen.ts';

describe('a training programme', () => walkWorkflow(specimen));

const held = (endsOn: string, status = 'OPEN') => `insert into workforce.training_session
  (id, name, starts_on, ends_on, hours, capacity, programme_id, status, region_code, region_at, synthetic)
  select uuidv7(), '测试班', '2026-01-01', '${endsOn}', 80, 10, id, '${status}', '150600', 150600000000, true
  from workforce.training_programme where name = '测试计划'`;
const another = (year: number, status = 'PUBLISHED') => `insert into workforce.training_programme
  (id, name, audience, year, organiser, planned_persons, status, region_code, region_at, synthetic)
  values (uuidv7(), '测试又一', 'CAREGIVER', ${year}, '测试', 1, '${status}', '150600', 150600000000, true)`;
const named = { name: '测试又一' };

describe('its rules', () => {
  oneEffect(specimen, { name: 'publishTrainingProgramme', state: NEW, persona: OFFICE });
  const tried = outcomes(specimen, OFFICE);
  tried('publishTrainingProgramme', NEW, [
    ['a county of the office', { region: '150602' }, 'PUBLISHED'],
    ['a region of another city', { region: '210102' }, 'NOT_FOUND'],
    ['a region that there is not', { region: '150699' }, 'BAD_USER_INPUT'],
    ['nobody to be trained', { plannedPersons: 0 }, 'BAD_USER_INPUT'],
    ['a year of two digits', { year: 26 }, 'BAD_USER_INPUT'],
    ['blanks for a name', { name: ' ' }, 'BAD_USER_INPUT'],
    ['the name of one of that year', named, 'ALREADY_EXISTS name', another(2026)],
    ['the name of one of another year', named, 'PUBLISHED', another(2025)],
    ['the name of one that was withdrawn', named, 'PUBLISHED', another(2026, 'WITHDRAWN')],
  ]);
  tried('correctTrainingProgramme', 'PUBLISHED', [
    ['nothing', {}, 'PUBLISHED'],
    ['its own name', { name: '测试计划' }, 'PUBLISHED'],
    ['the name of another one', named, 'ALREADY_EXISTS name', another(2026)],
    [
      'whom it trains while no session runs',
      { audience: 'MANAGER' },
      'PUBLISHED',
      held('2026-06-29'),
    ],
    [
      'whom it trains while one runs',
      { audience: 'MANAGER' },
      'SESSIONS_RUN audience',
      held('2026-06-30'),
    ],
    [
      'whom it trains already, while one runs',
      { audience: 'CAREGIVER' },
      'PUBLISHED',
      held('2026-06-30'),
    ],
  ]);
  const why = { note: '经费取消' };
  tried('withdrawTrainingProgramme', 'PUBLISHED', [
    ['no session', why, 'WITHDRAWN'],
    ['one that was over yesterday', why, 'WITHDRAWN', held('2026-06-29')],
    ['one that was cancelled', why, 'WITHDRAWN', held('2026-07-29', 'CANCELLED')],
    ['one that runs until today', why, 'SESSIONS_RUN id', held('2026-06-30')],
    [
      'one that takes nobody else and is to come',
      why,
      'SESSIONS_RUN id',
      held('2026-07-29', 'CLOSED'),
    ],
  ]);
});
