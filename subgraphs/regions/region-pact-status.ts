export enum PactStatus {
  DRAFT = 'DRAFT',
  SIGNED = 'SIGNED',
  ACTIVE = 'ACTIVE',
  TERMINATED = 'TERMINATED',
}
