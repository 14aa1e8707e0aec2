export { customsShipment, type CustomsShipment } from './customsShipment/customsShipment';
export { checkMessage, type CheckedMessage, type CheckOptions } from './model/check';
export type { MessageModel, MessageOf } from './model/message';
