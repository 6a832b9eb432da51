import type { Answer } from '../../../ground/access/answers.ts';
import { isWithin, type RegionCode } from '../../../ground/china/region-code.ts';
import { normalName } from '../../../ground/china/normal-name.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { hashOfNumber } from '../../../ground/workflow/identity-number.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { ELDER_BY_NUMBER } from '../assessment-recognition/conditions.ts';
import { cityOf } from '../assessment-recognition/known.ts';

export const REFUSES = refusals({
  NOT_ELSEWHERE: {
    en: 'Nobody of this number and name is registered in another city. Register her, or record her move within the city.',
    zh: '其他城市没有该身份证号和姓名的在册老年人，请办理登记或市内居住地变更。',
  },
});

interface Home {
  key: string;
  regionCode: RegionCode;
}

/** Whom another city has on its register by number and name; each try is in the record. @throws Refusal */
export async function elsewhereByNumber(
  context: SubgraphContext,
  { nationalId, name }: { nationalId: string; name: string },
  city: RegionCode,
): Promise<Home> {
  const { rows, today } = context;
  const hash = await hashOfNumber(rows, today, nationalId);
  const [elder] = await rows.answer<Home>(ELDER_BY_NUMBER, [hash, normalName(name)]);
  const found = elder && !isWithin(elder.regionCode, city) ? elder : null;
  context.touches.attempt(
    'REGISTRATION',
    context.fingerprint(['registration', hash]),
    found !== null,
  );
  if (found === null) throw REFUSES.NOT_ELSEWHERE('nationalId');
  return found;
}

/** She is on the register of another city still. @throws Refusal */
export async function requireElsewhere(
  { rows }: SubgraphContext,
  { elderKey, regionCode }: { elderKey: string; regionCode: RegionCode },
): Promise<void> {
  const [home] = await rows.answer<Home>(HOME_OF_ELDER, [elderKey]);
  const elsewhere = home && !isWithin(home.regionCode, cityOf(regionCode));
  if (!elsewhere) throw REFUSES.NOT_ELSEWHERE('id');
}

export const HOME_OF_ELDER: Answer = {
  name: 'home_of_elder',
  says: 'Where an elder on the register is registered, wherever that is. 登记地',
  sql: `select key, region_code as "regionCode" from elder
    where key = access.survivor_of(?::uuid) and life_status = 'ACTIVE'`,
};
