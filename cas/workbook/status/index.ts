export type { Duties, ShipmentStatus } from './shipmentStatus';
export { STATUS_HEADERS } from './statusColumns';
export { writeStatus } from './writeStatus';
