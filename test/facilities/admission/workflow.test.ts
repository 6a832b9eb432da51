import { keyOf } from '../../../ground/synthetic/keys.ts';
import { ADMISSION } from '../../../subgraphs/facilities/admission/machine.ts';
import type { TestHub } from '../../kit/hub.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { elderId, elderKey, freeHome, placeAdmission } from './specimen.ts';

const ELDER = 1;
const REGION = '150600';

let made = 900_000;

async function clear(hub: TestHub): Promise<void> {
  await hub.pg.query('delete from facilities.admission where elder_key = $1', [elderKey(ELDER)]);
}

const specimen: Specimen = {
  machine: ADMISSION,
  table: 'facilities.admission',
  primaryKey: 'key',
  region: REGION,
  otherRegion: '210100',
  elder: ELDER,
  otherElder: 9,
  clear,
  async place(hub, status) {
    await clear(hub);
    made += 1;
    return placeAdmission(hub, {
      ...{ key: keyOf('admission', made), status, elderKey: elderKey(ELDER) },
      facility: await freeHome(hub),
    });
  },
  async input(hub, action, persona) {
    switch (action) {
      case 'applyForAdmission':
        return {
          elder: persona === '' ? 'x' : await elderId(persona, ELDER),
          facility: `Facility:${await freeHome(hub)}`,
          bedClass: 'NURSING',
        };
      case 'checkAdmissionAssessment':
        return { emergency: false };
      case 'declineAdmissionOffer':
        return { keepWaiting: made % 2 === 0 };
      case 'dischargeElder':
        return { reason: 'RETURNED_HOME' };
      default:
        return {};
    }
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  const persona = `staff:${REGION}`;
  oneEffect(specimen, { name: 'applyForAdmission', state: 'New', persona });
  oneEffect(specimen, { name: 'admitElder', state: 'OFFERED', persona });
});
