import { keyOf } from '../../ground/synthetic/keys.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A10: 农村老年人联系人登记、赡养协议签订；探视走访 is row B11. */
const at = rowOfCatalogue('elders.contact_person', 'elders.support_agreement');
const CARE = 'caregiving:150600';
const ELDER = keyOf('elder', 1);

test('the care office records whom to call, each place once, and nobody by a number that is none', async () => {
  const contact = async (as: string, more: object = {}) => ({
    ...{ elder: await at.idFor(as, 'Elder', ELDER), position: 1, name: '甄邻居' },
    ...{ relation: 'NEIGHBOUR', phone: '13800000000', registeredOn: '2026-06-30', ...more },
  });
  const tried = async (as: string, more?: object) =>
    at.tried(as, 'ContactPerson', 'recordContactPerson', await contact(as, more));
  expect(await tried('finance:150600')).toBe('FORBIDDEN');
  expect(await tried('caregiving:210100')).toBe('NOT_FOUND');
  expect(await tried(CARE, { phone: '邻居家' })).toBe('BAD_USER_INPUT');
  expect(await tried(CARE, { registeredOn: '2026-07-01' })).toBe('INVALID_VALUE registeredOn');
  expect(await tried(CARE)).toBe('DONE');
  expect(await tried(CARE, { name: '甄村干部' })).toBe('ALREADY_EXISTS position');
  expect(await tried(CARE, { position: 2, relation: 'VILLAGE_OFFICIAL' })).toBe('DONE');
});

test('an agreement on her support needs her consent, and has a witness', async () => {
  const given = {
    ...{ elder: await at.idFor(CARE, 'Elder', ELDER), signedOn: '2026-06-20' },
    ...{ supporters: [{ name: '甄儿', relation: 'CHILD' }], witness: '村民委员会' },
  };
  const tried = (more: object) =>
    at.tried(CARE, 'SupportAgreement', 'recordSupportAgreement', { ...given, ...more });
  expect(await tried({ elderConsented: false })).toBe('INVALID_VALUE elderConsented');
  expect(await tried({ elderConsented: true, witness: '' })).toBe('BAD_USER_INPUT');
  expect(await tried({ elderConsented: true })).toBe('DONE');
  expect(
    await at.rows('select witness, signed_on::text as signed from elders.support_agreement'),
  ).toEqual([{ witness: '村民委员会', signed: '2026-06-20' }]);
  expect(await at.steps('elders', 'ContactPerson')).toEqual([
    ...['recordContactPerson', 'recordContactPerson'],
  ]);
});

test('who visits her reads whom to call, the care office the agreement too, she both', async () => {
  const asked = async (as: string) => `{ elder(id: "${await at.idFor(as, 'Elder', ELDER)}") {
    contacts { nodes { position relation } } supportAgreements { nodes { witness } } } }`;
  const contacts = {
    nodes: [
      { position: 1, relation: 'NEIGHBOUR' },
      { position: 2, relation: 'VILLAGE_OFFICIAL' },
    ],
  };
  const agreements = { nodes: [{ witness: '村民委员会' }] };
  for (const as of [CARE, 'elder:1']) {
    const { elder } = await at.ask(as, await asked(as));
    expect([as, elder]).toEqual([as, { contacts, supportAgreements: agreements }]);
  }
  const finance = 'finance:150600';
  const { data } = await at.hub().query(await asked(finance), { as: finance });
  expect(data.elder).toEqual({ contacts: null, supportAgreements: null });
  const far = 'caregiving:210100';
  expect(await at.readers(await asked(far), [far])).toEqual({ [far]: 'NOT_FOUND' });
  expect(await at.readers(await asked('developer'), [undefined])).toEqual({
    anybody: NOT_IN_CONTRACT,
  });
});
