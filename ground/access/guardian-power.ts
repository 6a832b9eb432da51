import { labelled } from '../schema/labelled.ts';

/** What a guardian may do in an elder's place; a record names those that she has. */
export const GuardianPower = labelled('GuardianPower', 'What a guardian may do. 监护权限', {
  READ: 'Read what the elder reads of herself; who may do anything else may read. 查看',
  CONSENT: 'Share the elder’s data with apps and other cities, and take it back. 代为同意',
  APPLY: 'Apply, withdraw and object in the elder’s place. 代为办理',
});
export type GuardianPower = keyof typeof GuardianPower;

export const GUARDIAN_POWERS = Object.keys(GuardianPower) as readonly GuardianPower[];
