import { newKey } from '../../../ground/workflow/new-key.ts';
import { ENROLMENT } from '../../../subgraphs/workforce/enrolment/machine.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { NEW, type Row, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { CAREGIVER, certificateOf, SESSION, world } from '../rows.ts';

const STAFF = 'supervision:150600';
const session = (set: string) =>
  `update workforce.training_session set ${set} where id = '${SESSION}';`;
const ofAudience = (audience: string) => `update workforce.training_programme set
  audience = '${audience}' where id = (
    select programme_id from workforce.training_session where id = '${SESSION}');`;
const enrolled = (worker: string, set: Row = {}) => {
  const { key = newKey(), status = 'ENROLLED' } = set;
  const examinedOn = ['ENROLLED', 'TRAINED'].includes(String(status)) ? 'null' : `'2026-06-20'`;
  const passedOn = status === 'CERTIFIED' ? `'2026-06-20'` : 'null';
  return `insert into workforce.enrolment (key, worker_key, session_id, status, enrolled_on,
      theory_score, skills_score, examined_on, passed_on, region_code, region_at, synthetic)
    values ('${key}', '${worker}', '${SESSION}', '${status}', '2026-06-01', 60, 60, ${examinedOn}, ${passedOn},
      '150600', 150600000000, true);`;
};

const CERTIFICATE = { level: 'L5', number: 'WALK-1', issuer: '测试', issuedOn: '2026-06-25' };
const INPUTS: Readonly<Record<string, Row>> = {
  recordExamination: { examinedOn: '2026-06-30', theoryScore: 72, skillsScore: 59 },
  concludeEnrolment: { certificate: CERTIFICATE },
};

const specimen: Specimen = {
  machine: ENROLMENT,
  table: 'workforce.enrolment',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query(`delete from workforce.enrolment where session_id = '${SESSION}';
      delete from workforce.certificate where worker_key = '${CAREGIVER}';
      ${ofAudience('CAREGIVER')} ${session(`status = 'OPEN', ends_on = '2026-06-30', capacity = 500,
        region_code = '150600', region_at = 150600000000`)}`);
  },
  async place(hub, status) {
    await this.clear(hub);
    const key = newKey();
    await hub.pg.query(enrolled(CAREGIVER, { key, status }));
    return key;
  },
  async input(_, action, persona) {
    if (action !== 'enrolWorker') return INPUTS[action] ?? {};
    const worker = persona && (await publicIdFor(persona, 'Worker', CAREGIVER));
    return { worker, session: `TrainingSession:${SESSION}` };
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'enrolWorker', state: NEW, persona: STAFF });
  oneEffect(specimen, { name: 'concludeEnrolment', state: 'EXAMINED', persona: STAFF });
});

const someone = (key: string) => async () => ({ worker: await publicIdFor(STAFF, 'Worker', key) });
const [FAR, OTHER] = ['2101', '1506'].map(
  (city) =>
    world.workers().find(({ key, regionCode }) => key !== CAREGIVER && regionCode.startsWith(city))!
      .key,
) as [string, string];
const scores = (theoryScore: number, skillsScore: number) => ({ theoryScore, skillsScore });
const scored = (theory: number, skills: number) =>
  `update workforce.enrolment set theory_score = ${theory}, skills_score = ${skills}
   where session_id = '${SESSION}'`;
const NONE = { certificate: null };
const other = (set: Row) => ({ certificate: { ...CERTIFICATE, ...set } });
const held = (status: string) => certificateOf(CAREGIVER, { status });
const [BELOW, NEEDED] = ['SCORE_BELOW_PASS certificate', 'CERTIFICATE_NEEDED certificate'];

describe('its rules', () => {
  const tried = outcomes(specimen, STAFF);
  tried('enrolWorker', 'ENROLLED', [['the same session', {}, 'ALREADY_EXISTS worker']]);
  tried('enrolWorker', NEW, [
    ['no session', { session: `TrainingSession:${newKey()}` }, 'NOT_KNOWN session'],
    ['one that is over', {}, 'SESSION_OVER session', session(`ends_on = '2026-06-29'`)],
    ['one that is full', {}, 'SESSION_FULL session', session('capacity = 1') + enrolled(OTHER)],
    ['its last place', {}, 'ENROLLED', session('capacity = 2') + enrolled(OTHER)],
    [
      'a place that was given back',
      {},
      'ENROLLED',
      session('capacity = 1') + enrolled(OTHER, { status: 'WITHDRAWN' }),
    ],
    [
      'a place of the worker that was given back',
      {},
      'ENROLLED',
      enrolled(CAREGIVER, { status: 'WITHDRAWN' }),
    ],
    ['one that takes nobody else', {}, 'SESSION_NOT_OPEN session', session(`status = 'CLOSED'`)],
    ['one that was cancelled', {}, 'SESSION_NOT_OPEN session', session(`status = 'CANCELLED'`)],
    ['one of another city', {}, 'NOT_FOUND', session(`region_code = '210100'`)],
    ['a worker of another city', someone(FAR), 'NOT_FOUND'],
    ['an unknown worker', someone(newKey()), 'NOT_FOUND'],
  ]);
  tried('recordTraining', 'ENROLLED', [
    ['a day of training left', {}, 'SESSION_NOT_OVER id', session(`ends_on = '2026-07-01'`)],
  ]);
  tried('recordExamination', 'TRAINED', [
    ['0 and 100', scores(0, 100), 'EXAMINED'],
    ['100 and 0', scores(100, 0), 'EXAMINED'],
    ['-1 and 60', scores(-1, 60), 'INVALID_VALUE theoryScore'],
    ['60 and 101', scores(60, 101), 'INVALID_VALUE skillsScore'],
    ['a day to come', { examinedOn: '2026-07-01' }, 'INVALID_VALUE examinedOn'],
    [
      'a day before the training was over',
      { examinedOn: '2026-06-29' },
      'INVALID_VALUE examinedOn',
    ],
    [
      'the last day of the training',
      { examinedOn: '2026-06-29' },
      'EXAMINED',
      session(`ends_on = '2026-06-29'`),
    ],
    ['101 and -1', scores(101, -1), 'INVALID_VALUE theoryScore, INVALID_VALUE skillsScore'],
  ]);
  tried('recordExamination', 'RETAKE', [
    ['the day that was failed on', { examinedOn: '2026-06-20' }, 'INVALID_VALUE examinedOn'],
    ['the day after it', { examinedOn: '2026-06-21' }, 'EXAMINED'],
  ]);
  tried('concludeEnrolment', 'EXAMINED', [
    [
      'a certificate of the day before the examination',
      other({ issuedOn: '2026-06-19' }),
      'INVALID_VALUE certificate.issuedOn',
    ],
    ['one of the day of the examination', other({ issuedOn: '2026-06-20' }), 'CERTIFIED'],
    ['one of tomorrow', other({ issuedOn: '2026-07-01' }), 'INVALID_VALUE certificate.issuedOn'],
    ['59 and 60', NONE, 'FAILED', scored(59, 60)],
    ['60 and 59', NONE, 'FAILED', scored(60, 59)],
    ['0 and 100, and a certificate', {}, BELOW, scored(0, 100)],
    ['no certificate', NONE, NEEDED],
    ['no certificate while one is suspended', NONE, NEEDED, held('SUSPENDED')],
    ['no certificate while one is valid', NONE, 'CERTIFIED', held('VALID')],
    ['no certificate for social work', NONE, 'CERTIFIED', ofAudience('SOCIAL_WORKER')],
    ['one for social work', {}, 'INVALID_VALUE certificate', ofAudience('SOCIAL_WORKER')],
    ['a level that is held', {}, 'ALREADY_EXISTS certificate.level', held('VALID')],
    ['a level too high', other({ level: 'L4' }), 'LEVEL_REQUIRED certificate.level'],
    [
      'a higher level while one is suspended',
      other({ level: 'L4' }),
      'CERTIFICATE_SUSPENDED certificate',
      held('SUSPENDED'),
    ],
    ['a number that is none', other({ number: '%' }), 'INVALID_VALUE certificate.number'],
  ]);
});
