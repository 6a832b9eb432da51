import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

const hub = journeyHub();

/** Q6: is this caregiver's certificate valid, and of which level? (Conduct bans come later.) */
const CHECK = graphql(`
  query CertificateCheck($number: String!, $name: String!) {
    certificateValidity(number: $number, name: $name) {
      valid
      occupation
      level
      asOf
    }
  }
`);

test('anyone checks a certificate by number and name, and learns nothing from a wrong pair', async () => {
  const { rows } = await hub().pg.query<{ number: string; name: string; level: string }>(
    `select c.number, w.name, c.level from workforce.certificate c
     join workforce.worker w on w.key = c.worker_key
     where c.status = 'VALID' and c.occupation = 'CAREGIVER' limit 1`,
  );
  const { number, name, level } = rows[0]!;
  const right = await ask(hub(), CHECK, { number, name });
  expect(right.certificateValidity).toMatchObject({ valid: true, occupation: 'CAREGIVER', level });

  const wrongName = await ask(hub(), CHECK, { number, name: '某某' });
  const unknown = await ask(hub(), CHECK, { number: 'X000000000', name });
  expect(wrongName).toEqual(unknown);
  expect(unknown.certificateValidity!.valid).toBe(false);
});
