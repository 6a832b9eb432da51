import { graphql } from './documents/gql.ts';
import { expectData, testHub } from '../kit/hub.ts';
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

test('a name with a middle dot is found in every form in which people type it', async () => {
  const there = await testHub({ own: true });
  try {
    const { rows } = await there.pg.query<{ number: string }>(
      `update workforce.worker w set name = '巴特尔·Ａ苏和' from workforce.certificate c
       where c.worker_key = w.key and c.number =
         (select min(number) from workforce.certificate where status = 'VALID')
       returning c.number`,
    );
    const { number } = rows[0]!;
    const text = `query ($number: String!, $name: String!) {
      certificateValidity(number: $number, name: $name) { valid } }`;
    for (const name of ['巴特尔·Ａ苏和', '巴特尔•A苏和', '巴特尔・a 苏和', '巴特尔．Ａ苏和']) {
      const data = expectData(await there.query(text, { variables: { number, name } }));
      expect([name, data.certificateValidity.valid]).toEqual([name, true]);
    }
  } finally {
    await there.close();
  }
});
