import { mark, markReported, status } from './writing';
import type { Operation } from './operation';
import { declaration, delivery, tracking } from './outsideDeclarations';
import { checked, contractProfile, problemDetails } from './outsideJson';
import { read, readMapped, suggest } from './reading';
import { template } from './template';

/** What takes a file; reading and marking are what a stranger's file meets first. */
export const FILE_OPERATIONS: readonly Operation[] = [
	read,
	read,
	readMapped,
	suggest,
	mark,
	mark,
	markReported,
	status,
];

/** What takes JSON. */
export const JSON_OPERATIONS: readonly Operation[] = [
	...[checked, delivery, declaration, tracking, problemDetails, contractProfile, template],
];
