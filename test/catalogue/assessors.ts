import { OFFICE, type rowOfCatalogue } from './kit.ts';

type Kit = ReturnType<typeof rowOfCatalogue>;

/** An organisation of Ordos that runs homes. */
export async function firm(at: Kit): Promise<string> {
  const [found] = await at.rows<{ id: string }>(
    `select organization_id as id from workforce.organization_fact
     where region_code like '1506%' order by 1 limit 1`,
  );
  return `Organization:${found!.id}`;
}

/** A worker who is certified as an assessor, and works full-time for an organisation. */
export async function assessor(at: Kit, serial: number, organization: string): Promise<string> {
  const { id } = await at.worker(serial, ['ASSESSOR']);
  await at.done(OFFICE, 'Certificate', 'issueCertificate', {
    ...{ worker: id, occupation: 'ASSESSOR', level: 'L3', number: `CAT-A-${serial}` },
    ...{ issuer: '评价机构', issuedOn: '2026-06-01' },
  });
  const { id: contract } = await at.done(OFFICE, 'Employment', 'recordEmployment', {
    ...{ worker: id, organization, post: 'ASSESSOR', type: 'FULL_TIME', from: '2026-06-30' },
  });
  return contract;
}
