import { keyOf } from '../../ground/synthetic/keys.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A16: 65周岁以上老年人健康管理、家庭医生签约. */
const at = rowOfCatalogue('elders.health_management', 'elders.family_doctor_contract');
const CARE = 'caregiving:150600';
const ELDER = keyOf('elder', 1);
const INSTITUTION = '示例社区卫生服务站';

const tried = async (as: string, entity: string, name: string, input: object) =>
  at.tried(as, entity, name, { elder: await at.idFor(as, 'Elder', ELDER), ...input });

test('the care office enrols her once, from 65 on; others do not', async () => {
  const enrol = (as: string, more: object = {}) =>
    tried(as, 'HealthManagement', 'recordHealthManagement', {
      ...{ institution: INSTITUTION, enrolledOn: '2026-06-30', ...more },
    });
  expect(await enrol('finance:150600')).toBe('FORBIDDEN');
  expect(await enrol(CARE, { enrolledOn: '1999-01-01' })).toBe('INVALID_VALUE enrolledOn');
  expect(await enrol(CARE, { enrolledOn: '2026-07-01' })).toBe('INVALID_VALUE enrolledOn');
  expect(await enrol(CARE)).toBe('DONE');
  expect(await enrol(CARE)).toBe('ALREADY_EXISTS elder');
});

test('a family doctor is signed for a term, and not for two at once', async () => {
  const sign = (more: object = {}) =>
    tried(CARE, 'FamilyDoctorContract', 'recordFamilyDoctorContract', {
      ...{ institution: INSTITUTION, signedOn: '2026-06-01', validUntil: '2027-05-31', ...more },
    });
  expect(await sign({ validUntil: '2026-05-31' })).toBe('INVALID_VALUE validUntil');
  expect(await sign()).toBe('DONE');
  expect(await sign({ signedOn: '2026-06-30', validUntil: '2027-06-29' })).toBe(
    'ALREADY_EXISTS signedOn',
  );
  expect(
    await at.rows(`select h.enrolled_on::text as enrolled, c.valid_until::text as until
      from elders.health_management h join elders.family_doctor_contract c using (elder_key)`),
  ).toEqual([{ enrolled: '2026-06-30', until: '2027-05-31' }]);
  expect(await at.steps('elders', 'FamilyDoctorContract')).toEqual(['recordFamilyDoctorContract']);
});

test('she and the offices that care for her read both, finance neither, others not her', async () => {
  const asked = async (as: string) => `{ elder(id: "${await at.idFor(as, 'Elder', ELDER)}") {
    healthManagement { institution } familyDoctor { validUntil } } }`;
  const told = {
    healthManagement: { institution: INSTITUTION },
    familyDoctor: { validUntil: '2027-05-31' },
  };
  for (const as of [CARE, 'assessment:150600', 'elder:1']) {
    expect([as, (await at.ask(as, await asked(as))).elder]).toEqual([as, told]);
  }
  const finance = 'finance:150600';
  const { data } = await at.hub().query(await asked(finance), { as: finance });
  expect(data.elder).toEqual({ healthManagement: null, familyDoctor: null });
  const far = 'caregiving:210100';
  expect(await at.readers(await asked(far), [far])).toEqual({ [far]: 'NOT_FOUND' });
  expect(await at.readers(await asked(CARE), [undefined])).toEqual({ anybody: NOT_IN_CONTRACT });
});
