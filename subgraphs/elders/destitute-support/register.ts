import { choice, day, flagged } from '../../../ground/row/arguments.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { registerAbout } from '../elder/register-about.ts';
import { DestituteSupport, DestituteSupportMode } from './entity.ts';
import { DESTITUTE_SUPPORT } from './machine.ts';

export const { workflow, actions } = registerAbout(DestituteSupport, DESTITUTE_SUPPORT, 'p3', {
  takes: {
    mode: choice(DestituteSupportMode, 'Where. 供养方式'),
    willing: flagged('Whether the elder wishes central support. 集中供养意愿'),
    selfCare: flagged('Whether the elder can care for herself or himself. 生活自理'),
    validFrom: day('First day, not to come. 起始日期'),
  },
  days: ['validFrom', 'validTo'],
  published: true,
  async check({ key, elderKey, validFrom }, { rows }) {
    const order = { expression: 'e.valid_from' };
    const all = await rows.listBy(DestituteSupport, 'elderKey', elderKey, order);
    const overlapping = all.some(
      (one) => one.key !== key && (one.validTo === null || one.validTo >= validFrom),
    );
    if (overlapping) throw REFUSED.ALREADY_EXISTS('elder');
  },
});
