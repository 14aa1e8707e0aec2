import type { IDataObject } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../cas/contract/declaration';
import type { ShipmentResult } from '../../../cas/declaration/shipmentResult';

/** A result as an item shows it: `result` and its reason, the declaration under the names that every node uses, and CAS's words. */
export function resultFields({ result, reason, declaration, complaints }: ShipmentResult): IDataObject {
	const { declarationId, lrn, mrn, arc, status } = declaration === undefined ? {} : identityOfDeclaration(declaration);
	const known = { declarationId, lrn, mrn, arc, status };
	return {
		result,
		resultReason: reason,
		...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
		...(complaints !== undefined && { errorDescriptions: [...complaints] }),
	};
}
