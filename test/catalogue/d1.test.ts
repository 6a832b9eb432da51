import { NOT_IN_CONTRACT, OFFICE, rowOfCatalogue, WHY } from './kit.ts';

/** D1: 养老护理员职业技能等级认定，持证上岗. */
const at = rowOfCatalogue('workforce.enrolment', 'workforce.certificate');
const ENTITY = 'Certificate';
const PAPER = {
  ...{ occupation: 'CAREGIVER', level: 'L5', number: 'CAT-D1-5', issuer: '评价机构' },
  issuedOn: '2026-06-01',
};
const checked = async () =>
  (
    await at.ask(
      undefined,
      '{ certificateValidity(number: "CAT-D1-5", name: "甄目录11") { valid level conductBan } }',
    )
  ).certificateValidity as object;

let id: string;

test('a certificate is entered by supervision alone, not of a day to come, and the lowest level first', async () => {
  const worker = await at.worker(11);
  const paper = { ...PAPER, worker: worker.id };
  const abroad = { ...PAPER, worker: await at.idFor('inspection:150600', 'Worker', worker.key) };
  expect(await at.tried('inspection:150600', ENTITY, 'issueCertificate', abroad)).toBe('FORBIDDEN');
  const later = { ...paper, issuedOn: '2026-07-01' };
  expect(await at.tried(OFFICE, ENTITY, 'issueCertificate', later)).toBe('INVALID_VALUE issuedOn');
  const high = { ...paper, level: 'L4' };
  expect(await at.tried(OFFICE, ENTITY, 'issueCertificate', high)).toBe('LEVEL_REQUIRED level');
  id = (await at.done(OFFICE, ENTITY, 'issueCertificate', paper)).id;
  await at.done(OFFICE, ENTITY, 'issueCertificate', { ...high, number: 'CAT-D1-4' });
  expect(await checked()).toEqual({ valid: true, level: 'L5', conductBan: false });
});

test('it is suspended, restored and revoked, and anybody who checks it learns so', async () => {
  await at.done(OFFICE, ENTITY, 'suspendCertificate', { id, version: 1, ...WHY });
  const NONE = { valid: false, level: null, conductBan: null };
  expect(await checked()).toEqual(NONE);
  await at.done(OFFICE, ENTITY, 'restoreCertificate', { id, version: 2 });
  expect(await checked()).toMatchObject({ valid: true });
  await at.done(OFFICE, ENTITY, 'suspendCertificate', { id, version: 3, ...WHY });
  await at.done(OFFICE, ENTITY, 'revokeCertificate', { id, version: 4, ...WHY });
  expect(await checked()).toEqual(NONE);
  expect(
    await at.rows(
      'select number, status, inactive_from::text from workforce.certificate order by number',
    ),
  ).toEqual([
    { number: 'CAT-D1-4', status: 'VALID', inactive_from: null },
    { number: 'CAT-D1-5', status: 'REVOKED', inactive_from: '2026-06-30' },
  ]);
  expect(await at.steps('workforce', ENTITY)).toEqual([
    ...['issueCertificate', 'issueCertificate', 'suspendCertificate', 'restoreCertificate'],
    ...['suspendCertificate', 'revokeCertificate'],
  ]);
});

test('offices read the certificates of a worker; the whole number is for those who work with it', async () => {
  const PAPERS = `{ workers(filter: { name: "甄目录11" }) { nodes {
    certificates(first: 5) { nodes { level status numberMasked } } } } }`;
  const told = {
    workers: {
      nodes: [
        {
          certificates: {
            nodes: [
              { level: 'L5', status: 'REVOKED', numberMasked: '********' },
              { level: 'L4', status: 'VALID', numberMasked: '********' },
            ],
          },
        },
      ],
    },
  };
  const sorted = (answer: Record<string, any>) => {
    for (const one of Object.values(answer)) {
      one.workers?.nodes[0]?.certificates.nodes.sort((a: any, b: any) =>
        a.level < b.level ? 1 : -1,
      );
    }
    return answer;
  };
  const callers = [OFFICE, 'province:150000', 'supervision:210100', 'developer', undefined];
  expect(sorted(await at.readers(PAPERS, callers))).toEqual({
    ...{ [OFFICE]: told, 'province:150000': told },
    'supervision:210100': { workers: { nodes: [] } },
    ...{ developer: NOT_IN_CONTRACT, anybody: NOT_IN_CONTRACT },
  });
  const NUMBERS = PAPERS.replace('numberMasked', 'number');
  expect((await at.readers(NUMBERS, ['province:150000']))['province:150000']).toBe('FORBIDDEN');
});
