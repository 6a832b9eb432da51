import { whole } from '../../../ground/row/arguments.ts';

/** The four parts of GB/T 37276-2018 and the points of each, 1,000 together. */
export const MOST_POINTS = { environment: 120, equipment: 130, management: 150, services: 600 };

export const SCORES = {
  environment: whole('Points for the surroundings, of 120. 环境', [0, MOST_POINTS.environment]),
  equipment: whole('Points for rooms and equipment, of 130. 设施设备', [0, MOST_POINTS.equipment]),
  management: whole('Points for the management, of 150. 运营管理', [0, MOST_POINTS.management]),
  services: whole('Points for the services, of 600. 服务', [0, MOST_POINTS.services]),
};
