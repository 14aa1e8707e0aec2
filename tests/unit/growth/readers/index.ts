import type { Reader } from '../measure/reader';
import { ADDRESS_READERS } from './addresses';
import { CELL_READERS, CODE_READERS } from './cells';
import { CONNECTION_READERS } from './connection';
import { HEADER_READERS } from './headers';
import { IDENTIFIER_READERS } from './identifiers';
import { FILE_READERS } from './files';
import { MESSAGE_READERS } from './messages';
import { NODE_READERS } from './nodes';
import { PACKAGE_READERS } from './packageParts';
import { PROFILE_READERS } from './profile';
import { SERVICE_READERS } from './services';
import { SPECIFICATION_READERS } from './specification';
import { XML_READERS } from './xmlParts';

/** Every reader of outside text, with what it is tried with. `exports.test.ts` finds those that are missing. */
export const READERS: readonly Reader[] = [
	...CELL_READERS,
	...CODE_READERS,
	...IDENTIFIER_READERS,
	...HEADER_READERS,
	...XML_READERS,
	...PACKAGE_READERS,
	...FILE_READERS,
	...SERVICE_READERS,
	...PROFILE_READERS,
	...MESSAGE_READERS,
	...NODE_READERS,
	...ADDRESS_READERS,
	...CONNECTION_READERS,
	...SPECIFICATION_READERS,
];
