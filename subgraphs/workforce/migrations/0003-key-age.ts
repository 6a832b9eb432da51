import { KeyAgeIndex } from '../../../ground/workflow/key-age.migration.ts';

export class KeyAge extends KeyAgeIndex {

  override name = '0003-key-age';
  override readonly schema = 'workforce';

}
