export { firstNamed, quotedNames } from './named';
export { notice, type Notice, type NoticedRows } from './notice';
