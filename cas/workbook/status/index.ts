export type { Duties, ShipmentStatus } from './shipmentStatus';
export { STATUS_HEADERS } from '../headers/statusColumns';
export { writeStatus } from './writeStatus';
