import { REGION_PACT } from '../../../subgraphs/regions/region-pact/machine.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { placePact, TERMS } from './pacts.ts';

const specimen: Specimen = {
  machine: REGION_PACT,
  table: 'regions.region_pact',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  partner: 'partner:150600',
  otherPartner: 'partner:150900',
  async clear(hub) {
    await hub.pg.query(`delete from regions.region_pact where id like 'pact-%'`);
  },
  place: (hub, state) => placePact(hub, state),
  async input(hub, action, _persona, key) {
    switch (action) {
      case 'proposePact':
      case 'amendPact':
        return TERMS;
      case 'withdrawPactSignature':
        await hub.pg.query(
          `insert into regions.pact_signature values ($1, '150600', '2026-06-01')
           on conflict do nothing`,
          [key],
        );
        return {};
      default:
        return {};
    }
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'signPact', state: 'DRAFT', persona: 'supervision:150600' });
  oneEffect(specimen, { name: 'signPact', state: 'DRAFT', persona: 'partner:150600' });
  oneEffect(specimen, { name: 'proposePact', state: 'New', persona: 'supervision:150600' });
});
