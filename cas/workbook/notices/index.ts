export { firstNamed, quotedNames } from './named';
export { notice, type Notice, type NoticedRows, type NoticePlace } from './notice';
