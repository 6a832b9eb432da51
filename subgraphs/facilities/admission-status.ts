import { AdmissionStatus } from './admission.machine.ts';

/** States in which nothing more happens. */
export const ENDED: readonly AdmissionStatus[] = [
  AdmissionStatus.DISCHARGED,
  AdmissionStatus.WITHDRAWN,
];

/** States of an application or stay that goes on. */
export const OPEN: readonly AdmissionStatus[] = Object.values(AdmissionStatus).filter(
  (status) => !ENDED.includes(status),
);
