export type { Duties, MessageStatus } from './messageStatus';
export { OUTCOME_WORDS, type StatusOutcome } from './words';
export { STATUS_HEADERS } from '../headers/statusColumns';
export { writeStatus } from './writeStatus';
