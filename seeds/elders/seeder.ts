import { elderFactsSql } from '../../subgraphs/elders/elder/facts.ts';
import { personsSql } from '../../subgraphs/elders/elder-look-up/access.ts';
import { recognisedSql } from '../../subgraphs/elders/assessment-recognition/named.ts';
import { NATIONAL_ID_SEAL } from '../../subgraphs/elders/elder/national-id-seal.ts';
import { BANK_ACCOUNT_SEAL } from '../../subgraphs/elders/bank-account/seal.ts';
import { randomBytes } from 'node:crypto';
import type { Seeder } from '../seeder.ts';
import { ELDERS_HISTORIES } from './histories.ts';
import type { World, WorldElder } from '../world/types.ts';
import { arrivalRows, refusedArrivalRows } from './arrival-rows.ts';
import { assessmentRow, type StaffKeys } from './assessment-rows.ts';
import { bankAccountRows } from './bank-account-rows.ts';
import { linkRows } from './link-rows.ts';
import { contactRows, supportAgreementRows } from './contact-rows.ts';
import {
  destituteSupportRows,
  disabilityCertificateRows,
  elderRow,
  eligibilityRows,
  registrationRows,
} from './elder-rows.ts';
import { familyDoctorRows, healthManagementRows } from './health-rows.ts';
import { lookUpRows } from './look-up-rows.ts';
import { recognitionRows } from './recognition-rows.ts';
import { householdRows } from './household-rows.ts';
import { AcceptanceNumbers } from '../history/application.ts';
import { mergeRows, SAME_PERSONS } from './merge-rows.ts';
import { revealRows } from './reveal-rows.ts';

/** The register of elders and their assessments, one elder of the world at a time. */
export const eldersSeeder: Seeder = {
  name: 'elders',
  histories: ELDERS_HISTORIES,
  appeals: {
    ...{ table: 'registration_appeal', columns: ['elder_key'] },
    about: {
      elder_arrival: (row) => row,
    },
  },
  evidence: {
    table: 'registration_evidence',
    about: {
      support_agreement: (row) => ({ whose: row['elder_key'], elder_key: row['elder_key'] }),
    },
  },
  async load(world, loader, progress, secrets) {
    const nationalIdKey = randomBytes(32);
    await loader.add('national_id_key', { id: 1, value: nationalIdKey.toString('base64url') });
    if (!world) return;
    const { asOf } = world;
    const keys = staffKeys(world);
    const numbers = new AcceptanceNumbers();
    const ids = { hash: nationalIdKey, seal: secrets.ownKey('elders', NATIONAL_ID_SEAL) };
    const accounts = secrets.ownKey('elders', BANK_ACCOUNT_SEAL);
    for (const elder of world.elders()) {
      await loader.add('elder', elderRow(elder, ids), { days: elderDays(elder) });
      await loader.addAll('elder_registration', registrationRows(elder));
      await loader.addAll('elder_arrival', arrivalRows(elder));
      await loader.addAll('elder_arrival', refusedArrivalRows(elder, asOf));
      await loader.addAll('eligibility_record', eligibilityRows(elder));
      await loader.addAll('destitute_support', destituteSupportRows(elder));
      await loader.addAll('disability_certificate', disabilityCertificateRows(elder));
      await loader.addAll('contact_person', contactRows(elder, asOf));
      await loader.addAll('support_agreement', supportAgreementRows(elder, asOf));
      await loader.addAll('health_management', healthManagementRows(elder, asOf));
      await loader.addAll('family_doctor_contract', familyDoctorRows(elder, asOf));
      await loader.addAll('elder_look_up', lookUpRows(elder, asOf));
      await loader.addAll('bank_account', bankAccountRows(elder, asOf, accounts));
      await loader.addAll('external_register_link', linkRows(elder, asOf));
      await loader.addAll('number_reveal', revealRows(elder, asOf));
      const { households, memberships } = householdRows(elder, asOf);
      await loader.addAll('household', households);
      await loader.addAll('household_membership', memberships);
      const { merges, held, cases } = mergeRows(elder, asOf, (one) => elderRow(one, ids));
      await loader.addAll('elder_merge', merges);
      await loader.addAll('merged_elder', held);
      await loader.addAll('merge_case', cases);
      for (const [i, assessment] of elder.assessments.entries()) {
        const row = assessmentRow(elder.key, assessment, elder.assessments[i + 1], keys, {
          ...{ asOf, numbers },
        });
        await loader.add('ability_assessment', row);
        if (i < elder.assessments.length - 1) continue;
        const { status } = world.assessmentOrganisations()[assessment.assessmentOrganisation - 1]!;
        const recognised = recognitionRows(elder, row, status === 'QUALIFIED', asOf);
        await loader.addAll('assessment_recognition', recognised);
      }
      if (elder.n % 1000 === 0) progress(elder.n / world.elderCount);
    }
    await loader.run(elderFactsSql('true'));
    await loader.run(personsSql('true'));
    await loader.run(recognisedSql('true'));
    await loader.run(SAME_PERSONS);
  },
};

/** When an elder came into the register, and left it. */
function elderDays({ registrations, lifeStatus, lifeStatusOn }: WorldElder) {
  const left = lifeStatus === 'DECEASED' ? 'recordElderDeath' : 'recordElderLeft';
  return { registerElder: registrations[0]!.from, [left]: lifeStatusOn };
}

function staffKeys(world: World): StaffKeys {
  const workers = world.workers();
  const organisations = world.assessmentOrganisations();
  const keyAt = (list: readonly { key: string }[], n: number): string => {
    const found = list[n - 1];
    if (!found) throw new RangeError(`no ${n} in the list`);
    return found.key;
  };
  return {
    worker: (n) => keyAt(workers, n),
    assessmentOrganisation: (n) => keyAt(organisations, n),
  };
}
