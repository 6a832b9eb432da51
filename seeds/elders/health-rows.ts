import { addMonths, dateOf, dayOf } from '../world/calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { placeOf } from '../world/places.ts';
import type { WorldElder } from '../world/types.ts';
import type { Row } from '../loader.ts';
import { placeOf as placeOfEntry } from './elder-rows.ts';

const FROM_AGE = 65;

/** Health management of those of 65 and over on the register: seven in ten. */
export function healthManagementRows(elder: WorldElder, asOf: string): Row[] {
  const dice = new Dice('health-management', elder.n);
  if (elder.lifeStatus !== 'ACTIVE' || elder.age < FROM_AGE || !dice.chance(0.7)) return [];
  const today = dayOf(asOf);
  const sixtyFive = addMonths(dayOf(elder.birthDate), 12 * FROM_AGE);
  const enrolled = Math.max(sixtyFive, today - dice.between(30, 2500));
  const checked = today - dice.between(1, 420);
  return [
    {
      key: keyOf('healthManagement', elder.n),
      elder_key: elder.key,
      ...placeOfEntry(elder),
      institution: clinicOf(elder),
      enrolled_on: dateOf(enrolled),
      last_check_up_on: checked >= enrolled ? dateOf(checked) : null,
    },
  ];
}

/** Contracts with family doctors: all who are fully unable, and half of the others of 65 and over. */
export function familyDoctorRows(elder: WorldElder, asOf: string): Row[] {
  const dice = new Dice('family-doctor', elder.n);
  const unable = elder.groups.some(
    ({ category, to }) => category === 'DISABLED_FULL' && to === null,
  );
  if (elder.lifeStatus !== 'ACTIVE') return [];
  if (!unable && (elder.age < FROM_AGE || !dice.chance(0.5))) return [];
  const signed = dayOf(asOf) - dice.between(1, 360);
  return [
    {
      key: keyOf('familyDoctor', elder.n),
      elder_key: elder.key,
      ...placeOfEntry(elder),
      institution: clinicOf(elder),
      signed_on: dateOf(signed),
      valid_until: dateOf(addMonths(signed, 12)),
    },
  ];
}

/** The made-up clinic of the place an elder lives in. */
function clinicOf({ residenceRegion }: WorldElder): string {
  const { shortName, urban } = placeOf(residenceRegion);
  return `${shortName}示例${urban ? '社区卫生服务站' : '卫生室'}`;
}
