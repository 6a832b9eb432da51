import { categoriesOn, type ElderPayload } from '../../../ground/facts/elder-fact.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const AdaptationGround = labelled(
  'AdaptationGround',
  'Why a household comes first: one ground of support together with one of need (Ordos). 优先依据',
  {
    DESTITUTE_SCATTERED: 'Destitute, supported at home. 分散供养特困',
    DIBAO: 'On the minimum living allowance. 低保',
    DIBAO_MARGIN: 'On the margin of it. 低保边缘',
    DISABLED: 'Assessed as fully unable. 失能',
    VERY_OLD: 'Very old, 80 and over. 高龄',
    IMPAIRED: 'Holds a certificate of disability. 残疾',
  },
);
export type AdaptationGround = keyof typeof AdaptationGround;

const SUPPORT: readonly AdaptationGround[] = ['DESTITUTE_SCATTERED', 'DIBAO', 'DIBAO_MARGIN'];

/** The grounds of an elder on a day, by what is known of her. */
export function groundsOf(elder: ElderPayload, day: string): AdaptationGround[] {
  const categories = categoriesOn(elder, day);
  const has = (...some: string[]) => some.some((one) => categories.includes(one));
  const holds: Readonly<Record<AdaptationGround, boolean>> = {
    DESTITUTE_SCATTERED: has('DESTITUTE_SCATTERED'),
    DIBAO: has('DIBAO'),
    DIBAO_MARGIN: has('DIBAO_MARGIN'),
    DISABLED: has('DISABLED_FULL'),
    VERY_OLD: has('VERY_OLD'),
    IMPAIRED: has('DISABLED', 'SEVERE_DISABLED'),
  };
  return (Object.keys(holds) as AdaptationGround[]).filter((ground) => holds[ground]);
}

/** 002: 分散特困, 低保, 低边 among the disabled, the very old and the impaired come first. */
export function comesFirst(grounds: readonly AdaptationGround[]): boolean {
  const supported = grounds.some((ground) => SUPPORT.includes(ground));
  return supported && grounds.some((ground) => !SUPPORT.includes(ground));
}
