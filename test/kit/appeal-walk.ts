import { contestable } from '../../ground/appeal/machine.ts';
import { targets } from '../../ground/workflow/machine.ts';
import { personaOf } from './four-eyes-walk.ts';
import { publicIdFor, type TestHub } from './hub.ts';
import { act, verdict } from './mutations.ts';
import { idOf, placed, REASON, rowOf, type Specimen } from './specimen.ts';
import { viewerOf } from './viewers.ts';

/** Which appeal contests the decisions on each entity. */
export const APPEAL_OF: Readonly<Record<string, string>> = {
  SubsidyApplication: 'SubsidyAppeal',
  ReclaimProposal: 'SubsidyAppeal',
  HomeAdaptation: 'ServiceAppeal',
  HomeCareBed: 'ServiceAppeal',
  ElderArrival: 'RegistrationAppeal',
  Facility: 'FacilityAppeal',
  MedicalInstitution: 'FacilityAppeal',
  Organization: 'FacilityAppeal',
  Certificate: 'WorkforceAppeal',
  Award: 'WorkforceAppeal',
  AssessmentOrganisation: 'WorkforceAppeal',
};

/**
 * The test of every decision that can be appealed against: it is refused without its code, contested
 * once, judged by nobody who made it, and taken back together with the answer.
 */
export function walkAppeals(specimen: Specimen, hub: () => TestHub): void {
  const { machine, table } = specimen;
  const appeal = APPEAL_OF[machine.entity]!;
  const [schema] = table.split('.');
  const appeals = `${schema!}.${appeal.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase()}`;

  test.each(contestable(machine))(
    '$decision is contested, and taken back by somebody else',
    async ({ decision, undoneBy }) => {
      const action = machine.actions[decision]!;
      const as = personaOf(specimen, decision);
      const other = `${as}:2`;
      await hub().pg.query(`delete from ${appeals}`);
      const { key, input } = await placed(hub(), specimen, action.from[0]!, decision, as);
      const uncoded = { ...input, ...REASON, reasonCode: null };
      const unsaid = await act(hub(), machine, decision, uncoded, { as });
      expect(unsaid.userErrors).toMatchObject([
        { code: 'REASON_REQUIRED', path: ['input', 'reasonCode'] },
      ]);
      expect(verdict(await act(hub(), machine, decision, { ...input, ...REASON }, { as }))).toBe(
        'DONE',
      );

      const contested = await idOf(specimen, other, key);
      const asked = { decision: contested, grounds: '认定事实有误', channel: 'WINDOW' };
      const fields = 'id status version contested contestedAction allowedActions';
      const of = { entity: appeal, fields };
      const filed = await act(hub(), of, `file${appeal}`, asked, { as: other });
      expect([filed.errors, filed.userErrors]).toEqual([[], []]);
      expect(filed.node).toMatchObject({ contested, contestedAction: decision });
      expect(filed.node!.allowedActions).toContain(`overturn${appeal}`);
      const twice = await act(hub(), of, `file${appeal}`, asked, { as: other });
      expect(twice.refusals).toEqual(['ALREADY_EXISTS']);

      const { rows } = await hub().pg.query<{ key: string }>(`select key from ${appeals}`);
      const own = { id: await publicIdFor(as, appeal, rows[0]!.key), version: 1, ...REASON };
      const answered = await act(hub(), of, `overturn${appeal}`, own, { as });
      expect([answered.refusals, answered.node!.status]).toEqual([['SAME_PERSON'], 'FILED']);
      expect(answered.node!.allowedActions).not.toContain(`overturn${appeal}`);

      const judged = { id: filed.node!.id as string, version: 1, ...REASON };
      const done = await act(hub(), of, `overturn${appeal}`, judged, { as: other });
      expect([done.errors, done.userErrors]).toEqual([[], []]);
      expect(done.node!.status).toBe('OVERTURNED');
      const row = await rowOf(hub(), specimen, key);
      expect(targets(machine.actions[undoneBy]!)).toContain(row!.status);
      const { rows: steps } = await hub().pg.query(
        `select action, actor from ${schema!}.transition where subject = $1 and entity = $2
         order by version desc limit 1`,
        [key, machine.entity],
      );
      expect(steps).toEqual([{ action: undoneBy, actor: (await viewerOf(other)).subject }]);
    },
  );
}
