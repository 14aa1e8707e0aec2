import type { IDataObject } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../cas/contract/declaration';
import type { ShipmentResult } from '../../../cas/declaration/shipmentResult';
import { withoutAbsent } from '../../../cas/declaration/values';

/** A result as an item shows it: `result` and its reason, the declaration under the names that every node uses, and CAS's words. */
export function resultFields({ result, reason, declaration, complaints }: ShipmentResult): IDataObject {
	const { declarationId, lrn, mrn, arc, status } = declaration === undefined ? {} : identityOfDeclaration(declaration);
	return {
		result,
		resultReason: reason,
		...withoutAbsent({ declarationId, lrn, mrn, arc, status }),
		...(complaints !== undefined && { errorDescriptions: [...complaints] }),
	};
}
