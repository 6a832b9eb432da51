import { labelled } from '../../../ground/schema/labelled.ts';

export const FacilityStatus = labelled(
  'FacilityStatus',
  'PLANNED → REGISTERED → FILED → OPERATING ⇄ SUSPENDED; OPERATING or SUSPENDED → CLOSING → ' +
    'CLOSED. Residents still in the house block the last step (老年人权益保障法 art. 46). 运营状态',
  {
    PLANNED: 'Planned or under construction. 筹建',
    REGISTERED: 'Registered as a legal person. 已登记',
    FILED: 'Filed with civil affairs. 已备案',
    OPERATING: 'In operation. 运营',
    SUSPENDED: 'Suspended for a time. 暂停',
    CLOSING: 'Closing: its residents are being re-settled. 关停处置中',
    CLOSED: 'Closed. 已关停',
  },
);
export type FacilityStatus = keyof typeof FacilityStatus;
