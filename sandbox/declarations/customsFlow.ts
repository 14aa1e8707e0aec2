import type { Direction } from '../../cas/contract/ingestion';
import { textOf } from '../world/readField';
import type { JsonObject } from '../world/records';

/** Flows and their steps are configured in CAS; without a name in the shipment these are assumed. */

export const customsFlowOf = (content: JsonObject, direction: Direction) =>
	textOf(content, 'customsFlow') ?? (direction === 'IN' ? 'Import' : 'Export');

export const customsFlowStepOf = (direction: Direction) =>
	direction === 'IN' ? 'ImportDeclaration' : 'ExportDeclaration';

/** Documented ("declaration actions"): there are flows without auto-submit. Assumed: "manual" in the name makes one. */
export const isSubmittedByHand = (content: JsonObject) => /manual/i.test(textOf(content, 'customsFlow') ?? '');
