import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { partiesOf } from '../../../../cas/declaration/parties';
import { shipmentsOf } from '../../../../cas/declaration/shipments';
import { summaryOfDeclaration } from '../../../../cas/declaration/summary';

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/**
 * A declaration as output: its identity at the top under the common names, its parties by role where its data has them in several
 * places, all of CAS's data as `send` gave it.
 */
export function declarationItem(declaration: Record<string, unknown>): { json: IDataObject } {
	const parties = shipmentsOf(declaration).length > 0 ? { parties: partiesOf(declaration) } : {};
	return { json: { ...identityOfDeclaration(declaration), ...parties, ...declaration } as unknown as IDataObject };
}

/** A declaration as one flat row, for a table or a sheet. */
export function simplifiedItem(declaration: Record<string, unknown>): { json: IDataObject } {
	return { json: summaryOfDeclaration(declaration) };
}
