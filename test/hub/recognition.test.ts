import { keyOf } from '../../ground/synthetic/keys.ts';
import { createWorld } from '../../seeds/world/world.ts';
import { ASSESSMENT_RECOGNITION } from '../../subgraphs/elders/assessment-recognition/machine.ts';
import { publicIdFor } from '../kit/hub.ts';
import { act, type Outcome } from '../kit/mutations.ts';
import { TEST_AS_OF, TEST_ELDERS } from '../kit/world.ts';
import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

/**
 * 评估互认: the assessment office of Ordos has people before it whom other cities assessed. Zhang moved
 * from Hohhot (elder 3); another one lives in Hohhot and applies for a home here; one comes now, with a
 * result of the old standard; one moved from Shenyang, with which there is no pact (elder 5).
 */
const hub = journeyHub({ own: true });
const world = createWorld({ elders: TEST_ELDERS, asOf: TEST_AS_OF });

const OFFICE = 'assessment:150600';
const CARE = 'caregiving:150600';
const ZHANG = 3;
const FROM_SHENYANG = 5;

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

const HERS = graphql(`
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
                organisation
              }
            }
          }
        }
      }
    }
  }
`);

async function does(name: string, input: Record<string, unknown>, as = OFFICE): Promise<Outcome> {
  const outcome = await act(hub(), ASSESSMENT_RECOGNITION, name, input, { as });
  await hub().settle();
  return outcome;
}

const CASE = { legalBasis: 'SEPARATE_CONSENT', caseNumber: 'HR-2026-017' };

function card(n: number) {
  const { nationalId, name } = world.elder(n);
  return { nationalId, name, ...CASE };
}

async function row(id: unknown, as = OFFICE) {
  return (await ask(hub(), ROW, { as, id: id as string })).assessmentRecognition;
}

async function gateOf(n: number, as = OFFICE) {
  const id = await publicIdFor(as, 'Elder', keyOf('elder', n));
  return (await ask(hub(), GATE, { as, id, request: 'SUBSIDY' })).elder;
}

/** An elder of Hohhot with a result of a standard in force, by the world's number. */
async function ofHohhot(standard: string): Promise<number> {
  const { rows } = await hub().pg.query<{ key: string }>(
    `select a.elder_key as key from elders.ability_assessment a
     join elders.elder e on e.key = a.elder_key
     where a.standard = $1 and a.status = 'EFFECTIVE' and a.region_code like '1501%'
       and e.region_code like '1501%' and e.life_status = 'ACTIVE' order by 1`,
    [standard],
  );
  return [...world.elders()].find(({ key }) => rows.some((one) => one.key === key))!.n;
}

beforeAll(() => hub().settle());

describe('Zhang moved from Hohhot and was assessed there five months ago', () => {
  let id: unknown;

  test('what Hohhot found does not count in Ordos by itself', async () => {
    expect(await gateOf(ZHANG)).toMatchObject({
      ...{ currentAbility: null, assessments: { totalCount: 0 } },
      assessmentGateRule: {
        met: false,
        reasonCodes: ['ASSESSMENT_REQUIRED', 'ASSESSMENT_NOT_RECOGNISED'],
      },
    });
  });

  test('the office names him by his id, its basis and its case, and Ordos recognises it', async () => {
    const elder = await publicIdFor(OFFICE, 'Elder', keyOf('elder', ZHANG));
    const { node, refusals, codes } = await does('recogniseAssessment', { elder, ...CASE });
    expect([refusals, codes]).toEqual([[], []]);
    id = node!.id;
    const told = world.elder(ZHANG).assessments.at(-1)!;
    expect(await row(id)).toMatchObject({
      ...{ status: 'RECOGNISED', outcome: 'RECOGNISED', reasonCodes: ['LEVEL_RECOGNISED'] },
      ...{ standard: 'GBT42195_2022', level: told.finalLevel, band: told.band },
      ...{ assessedOn: told.assessedOn, validUntil: told.validUntil, countsUntil: told.validUntil },
      ...{ recognisedOn: TEST_AS_OF, ...CASE, synthetic: false, pact: { code: 'hu-bao-e-wu' } },
      ...{ region: { code: '150603' }, fromRegion: { name: '呼和浩特市' } },
      ...{ elder: { name: world.elder(ZHANG).name }, allowedActions: ['endRecognition'] },
      recognitionRule: {
        ...{ version: 'R-26/150600/1', met: true, reasonCodes: ['LEVEL_RECOGNISED'] },
      },
    });
  });
});
