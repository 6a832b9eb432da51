import { ask, journeyHub } from './journey.ts';
import { graphql } from './documents/gql.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';

const hub = journeyHub();

const FIND = graphql(`
  query FindElder($name: String!) {
    elders(first: 10, filter: { within: "150602001001", name: $name }) {
      nodes {
        id
        name
        age
      }
    }
  }
`);

const ONE_ELDER = graphql(`
  query OneElder($id: ID!) {
    elder(id: $id) {
      name
      age
      currentAbility {
        standard
        level
        band
        validUntil
        organisation {
          name
        }
        assessment {
          totalScore
          assessors {
            name
          }
        }
      }
      homeCareBed {
        status
        plannedHours
        devices {
          item {
            labelZh
          }
        }
        provider {
          name
        }
      }
      residenceRegion {
        name
        facilities(first: 1, filter: { institution: true }) {
          nodes {
            name
            currentGrade {
              grade
            }
            staffing {
              caregivers
              certifiedShare {
                percent
              }
            }
            subsidyProgrammes {
              nodes {
                labelZh
                policyDocument {
                  title
                }
              }
            }
          }
        }
      }
    }
  }
`);

test('one query joins an elder, her assessment, her home-care bed, the facility next door, its staff and the subsidy programme it is under', async () => {
  const { rows } = await hub().pg.query<{ name: string }>(
    'select name from elders.elder where key = $1',
    [keyOf('elder', 1)],
  );
  const found = await ask(hub(), FIND, { as: 'staff:150600', name: rows[0]!.name });
  const id = found.elders!.nodes.find((one) => one.name === rows[0]!.name)!.id;

  const { elder } = await ask(hub(), ONE_ELDER, { as: 'staff:150600', id });

  expect(elder!.age).toBeGreaterThanOrEqual(82);
  expect(elder!.currentAbility).toMatchObject({ standard: 'GBT42195_2022', band: 'PARTIAL' });
  expect(elder!.currentAbility!.organisation!.name).toMatch(/评估/);
  expect(elder!.currentAbility!.assessment!.assessors).toHaveLength(2);
  expect(elder!.homeCareBed).toMatchObject({ status: 'ACTIVE' });
  expect(elder!.homeCareBed!.plannedHours).toBeGreaterThanOrEqual(20);

  const [nextDoor] = elder!.residenceRegion!.facilities!.nodes;
  expect(elder!.homeCareBed!.provider!.name).toBe(nextDoor!.name);
  expect(nextDoor!.currentGrade!.grade).toBeGreaterThanOrEqual(2);
  expect(nextDoor!.staffing!.caregivers).toBeGreaterThan(0);
  expect(nextDoor!.staffing!.certifiedShare.percent).not.toBeNull();
  const programmes = nextDoor!.subsidyProgrammes!.nodes;
  expect(programmes.length).toBeGreaterThan(0);
  for (const programme of programmes) expect(programme.policyDocument!.title).toBeTruthy();
});

test('the same query costs the same statements for ten neighbours and for twenty', async () => {
  const text = `query ($n: Int!) {
    elders(first: $n, filter: { within: "150600" }) { nodes {
      name
      currentAbility { band organisation { name } assessment { assessors { name } } }
      homeCareBed { status provider { name } devices { item { labelZh } } }
      residenceRegion { name facilities(first: 1) { nodes {
        name staffing { caregivers } currentGrade { grade } subsidyProgrammes(first: 5) { nodes { labelZh policyDocument { title } } } } } }
    } } }`;
  const count = async (n: number) =>
    (await hub().statements(() => hub().query(text, { as: 'staff:150600', variables: { n } })))
      .length;
  const [ten, twenty] = [await count(10), await count(20)];
  expect(ten).toBeGreaterThan(5);
  expect(twenty).toBe(ten);
});
