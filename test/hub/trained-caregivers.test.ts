import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

const hub = journeyHub();

/** Q11: caregivers trained 2023–2025 against 1,000, and the certified share (Dexing). */
const TRAINED = graphql(`
  query TrainedCaregivers {
    region(code: "361181") {
      name
      targets(first: 1, filter: { indicator: "TRAINED_WORKERS" }) {
        nodes {
          value
          deadline
          policyDocument {
            title
          }
        }
      }
      trainedWorkers(from: "2023-01-01", to: "2025-12-31", audience: CAREGIVER) {
        value
        asOf
      }
      certifiedCaregiverShare {
        numerator
        denominator
        percent
      }
    }
  }
`);

test('anyone sees that Dexing trained its thousand caregivers, and how many of those at work are certified', async () => {
  const { region } = await ask(hub(), TRAINED, {});
  const [target] = region!.targets!.nodes;
  expect(target).toMatchObject({ value: '1000', deadline: '2025-12-31' });
  expect(region!.trainedWorkers!.value!).toBeGreaterThan(Number(target!.value));

  const { rows } = await hub().pg.query<{ n: number }>(
    `select count(distinct e.worker_key)::int as n from workforce.enrolment e
     join workforce.training_session s on s.id = e.session_id
     join workforce.training_programme p on p.id = s.programme_id
     where e.status = 'CERTIFIED' and p.audience = 'CAREGIVER' and p.region_code = '361181'
       and e.passed_on between '2023-01-01' and '2025-12-31'`,
  );
  expect(region!.trainedWorkers!.value).toBe(rows[0]!.n);
  expect(region!.certifiedCaregiverShare!.denominator!).toBeGreaterThan(0);
});
