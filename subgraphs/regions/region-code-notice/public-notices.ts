import { heldName } from '../../../ground/china/held-regions.ts';
import type { RegionChange } from '../../../ground/china/region-changes.ts';
import type { Rows } from '../../../ground/rows/rows.ts';

interface Notice {
  id: string;
  code: string;
  decidedOn: string;
  notice: string;
  successors: string[];
}

const ALL = 'all';

/** Public notices in the order of time; asked once for an operation. */
export async function publicNotices(rows: Rows): Promise<readonly Notice[]> {
  const found = await rows.batch('region code notices', ALL, async () => {
    const notices = await rows.sql<Notice>(
      `select id, region_code as code, decided_on::text as "decidedOn", notice, successors
       from region_code_notice where status = 'PUBLISHED' order by right(id, 10), id`,
      [],
    );
    return new Map([[ALL, notices]]);
  });
  return found ?? [];
}

/** The same as changes of codes. A region that a notice names is one that the hub holds. */
export async function noticedChanges(rows: Rows): Promise<readonly RegionChange[]> {
  return (await publicNotices(rows)).map(({ id, code, decidedOn, notice, successors }) => ({
    ...{ year: Number(id.slice(-10, -6)), decidedOn, notice, successors, setUp: [] },
    former: { code, name: heldName(code) ?? code },
  }));
}

/** The public notice that ended a code, null for one that holds. */
export async function endingNotice(rows: Rows, code: string): Promise<Notice | null> {
  return (await publicNotices(rows)).find((one) => ends(one, code)) ?? null;
}

export function ends({ code, successors }: Notice, which: string): boolean {
  return code === which && !successors.includes(which);
}
