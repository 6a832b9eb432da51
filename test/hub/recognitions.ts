import { keyOf } from '../../ground/synthetic/keys.ts';
import { createWorld } from '../../seeds/world/world.ts';
import { ASSESSMENT_RECOGNITION } from '../../subgraphs/elders/assessment-recognition/machine.ts';
import { publicIdFor, type TestHub } from '../kit/hub.ts';
import { act, type Outcome, verdict } from '../kit/mutations.ts';
import { TEST_ELDERS, TEST_WORLD } from '../kit/world.ts';
import { graphql } from './documents/gql.ts';
import { ask } from './journey.ts';

/** What the journeys of recognition do and read: the assessment office of Ordos has people before it. */
export const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });
export const OFFICE = 'assessment:150600';
const FINANCE = 'finance:150600';

const ROW = graphql(`
  query RecognitionOfAnOffice($id: ID!) {
    assessmentRecognition(id: $id) {
      status
      outcome
      reasonCodes
      standard
      level
      levelLabelZh
      band
      assessedOn
      validUntil
      recognisedOn
      endedOn
      countsUntil
      legalBasis
      caseNumber
      synthetic
      region {
        code
      }
      fromRegion {
        name
      }
      organisation {
        name
      }
      pact {
        code
      }
      elder {
        name
      }
      recognitionRule {
        version
        met
        reasonCodes
      }
      allowedActions
    }
  }
`);

const GATE = graphql(`
  query GateOfAnElder($id: ID!, $request: GatedRequest!) {
    elder(id: $id) {
      currentAbility {
        band
      }
      assessments {
        totalCount
      }
      assessmentRecognitions {
        nodes {
          outcome
          level
          countsUntil
        }
      }
      assessmentGateRule(request: $request) {
        met
        reasonCodes
      }
    }
  }
`);

export const HERS = graphql(`
  query RecognitionsOfHers {
    viewer {
      elder {
        assessmentRecognitions {
          nodes {
            id
            version
            status
            outcome
            level
            band
            allowedActions
            region {
              code
            }
            transitions {
              nodes {
                action
                reason
              }
            }
          }
        }
      }
    }
  }
`);

export async function does(
  hub: TestHub,
  name: string,
  input: Record<string, unknown>,
  as = OFFICE,
): Promise<Outcome> {
  const outcome = await act(hub, ASSESSMENT_RECOGNITION, name, input, { as });
  await hub.settle();
  return outcome;
}

export const CASE = { legalBasis: 'SEPARATE_CONSENT', caseNumber: 'HR-2026-017' };

export function card(n: number) {
  const { nationalId, name } = world.elder(n);
  return { nationalId, name, ...CASE };
}

export async function rowOf(hub: TestHub, id: unknown, as = OFFICE) {
  return (await ask(hub, ROW, { as, id: id as string })).assessmentRecognition;
}

/** The next step of a row of another noun, decided on what it is now. */
async function step(
  hub: TestHub,
  entity: string,
  table: string,
  key: string,
  action: string,
  as = OFFICE,
) {
  const { rows } = await hub.pg.query<{ version: number }>(
    `select version from ${table} where key = $1`,
    [key],
  );
  const id = await publicIdFor(as, entity, key);
  const input = { id, version: rows[0]!.version };
  const emergency = action === 'checkAdmissionAssessment' ? { emergency: false } : {};
  const outcome = await act(hub, { entity }, action, { ...input, ...emergency }, { as });
  return verdict(outcome) === 'DONE' ? (outcome.node!.status as string) : verdict(outcome);
}

/** Whether a home may go on with an application by R-08. */
export const check = (hub: TestHub, key: string) =>
  step(hub, 'Admission', 'facilities.admission', key, 'checkAdmissionAssessment');
/** Whether an application for a subsidy can be handed in. */
export const submit = (hub: TestHub, key: string) =>
  step(
    hub,
    'SubsidyApplication',
    'finance.subsidy_application',
    key,
    'submitSubsidyApplication',
    FINANCE,
  );

/** An elder applies for a bed in a home of Ordos herself; the key of the application. */
export async function applies(hub: TestHub, n: number): Promise<string> {
  const as = `elder:${n}`;
  const { rows: homes } = await hub.pg.query<{ id: string }>(
    `select id from facilities.facility where region_code like '1506%' and type = 'WELFARE_INSTITUTE'
       and status = 'OPERATING' order by id limit 1`,
  );
  const elder = await publicIdFor(as, 'Elder', keyOf('elder', n));
  const input = { elder, facility: `Facility:${homes[0]!.id}`, bedClass: 'GENERAL' };
  const outcome = await act(hub, { entity: 'Admission' }, 'applyForAdmission', input, { as });
  expect(verdict(outcome)).toBe('DONE');
  const { rows } = await hub.pg.query<{ key: string }>(
    `select key from facilities.admission where elder_key = $1 and status = 'APPLIED'`,
    [keyOf('elder', n)],
  );
  return rows[0]!.key;
}

export async function gateOf(hub: TestHub, n: number, as = OFFICE) {
  const id = await publicIdFor(as, 'Elder', keyOf('elder', n));
  return (await ask(hub, GATE, { as, id, request: 'SUBSIDY' })).elder;
}

/** An elder of Hohhot with a result of a standard in force, by the world's number. */
export async function ofHohhot(hub: TestHub, standard: string): Promise<number> {
  const { rows } = await hub.pg.query<{ key: string }>(
    `select a.elder_key as key from elders.ability_assessment a
     join elders.elder e on e.key = a.elder_key
     where a.standard = $1 and a.status = 'EFFECTIVE' and a.region_code like '1501%'
       and e.region_code like '1501%' and e.life_status = 'ACTIVE' order by 1`,
    [standard],
  );
  return [...world.elders()].find(({ key }) => rows.some((one) => one.key === key))!.n;
}
