export type { Duties, ShipmentStatus } from './shipmentStatus';
export { STATUS_HEADERS } from './statusColumns';
export { writeStatus, type WriteStatusOptions, type WrittenStatus } from './writeStatus';
