import { assumed } from './fact';

/** Where a declaration carries its identity. Documented are the synonyms; which of them the GET answer uses is not. */
export const DECLARATION_FIELDS = assumed(
	'generic data models documents the synonyms, not the field names of the GET answer',
	{
		declarationId: ['id', 'declarationId'],
		externalReference: ['externalReference', 'customsShipmentReference'],
		direction: ['direction'],
		lrn: ['lrn', 'functionRefNum', 'FunctionRefNum'],
		mrn: ['mrn'],
		arc: ['arc'],
		status: ['currentStatus', 'status'],
	},
);

/** The identity of a declaration, under the names that every node's output uses; what it does not carry is absent. */
export function identityOfDeclaration(declaration: Readonly<Record<string, unknown>>): Record<string, string> {
	const identity: Record<string, string> = {};
	for (const [name, fields] of Object.entries(DECLARATION_FIELDS.value)) {
		const value = fields
			.map((field) => declaration[field])
			.find((candidate) => typeof candidate === 'string' && candidate !== '');
		if (typeof value === 'string') identity[name] = value;
	}
	return identity;
}
