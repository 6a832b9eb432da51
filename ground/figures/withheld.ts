import { labelled } from '../schema/labelled.ts';

export const Withheld = labelled('Withheld', 'Why a figure is not given. 不公开原因', {
  SMALL_NUMBER:
    'It counts fewer than ten people, one could compute them from it, or it is of a place below the ' +
    'county. 小数保密',
  NO_DATA: 'There are no rows to compute it from. 无数据',
});
export type Withheld = keyof typeof Withheld;
