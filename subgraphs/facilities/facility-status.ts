import { registerEnumType } from 'type-graphql';

export enum FacilityStatus {
  PLANNED = 'PLANNED',
  REGISTERED = 'REGISTERED',
  FILED = 'FILED',
  OPERATING = 'OPERATING',
  SUSPENDED = 'SUSPENDED',
  CLOSING = 'CLOSING',
  CLOSED = 'CLOSED',
}
registerEnumType(FacilityStatus, {
  name: 'FacilityStatus',
  description:
    'PLANNED → REGISTERED → FILED → OPERATING ⇄ SUSPENDED; OPERATING or SUSPENDED → CLOSING → ' +
    'CLOSED. Residents still in the house block the last step (老年人权益保障法 art. 46). 运营状态',
  valuesConfig: {
    PLANNED: { description: 'Planned or under construction. 筹建' },
    REGISTERED: { description: 'Registered as a legal person. 已登记' },
    FILED: { description: 'Filed with civil affairs. 已备案' },
    OPERATING: { description: 'In operation. 运营' },
    SUSPENDED: { description: 'Suspended for a time. 暂停' },
    CLOSING: { description: 'Closing: its residents are being re-settled. 关停处置中' },
    CLOSED: { description: 'Closed. 已关停' },
  },
});
