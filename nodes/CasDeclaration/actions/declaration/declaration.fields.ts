import type { INodeProperties } from 'n8n-workflow';
import { EXAMPLE_MRN } from '../../../../cas/identifiers/mrn';

/** The ways to say which declaration is meant; `chosenDeclaration` reads them. */
export const BY = { list: 'list', id: 'id', lrn: 'lrn', mrn: 'mrn', reference: 'reference' } as const;

const declaration: INodeProperties = {
	displayName: 'Declaration',
	name: 'declaration',
	type: 'resourceLocator',
	default: { mode: BY.id, value: '={{ $json.declarationId }}' },
	required: true,
	description: 'The declaration that is meant; events, searches and most of our nodes give its declarationId',
	modes: [
		{
			displayName: 'From List',
			name: BY.list,
			type: 'list',
			placeholder: 'Select a declaration...',
			hint: 'Newest first. Search by a whole reference, LRN or MRN, or by a part of what the list shows.',
			typeOptions: { searchListMethod: 'searchDeclarations', searchable: true },
		},
		{ displayName: 'By ID', name: BY.id, type: 'string', placeholder: 'e.g. 5f0c7e52-0000-4000-8000-000000000001' },
		{ displayName: 'By LRN', name: BY.lrn, type: 'string', placeholder: 'e.g. CAS260000000001' },
		{
			displayName: 'By MRN',
			name: BY.mrn,
			type: 'string',
			placeholder: `e.g. ${EXAMPLE_MRN}`,
			validation: [
				{
					type: 'regex',
					properties: {
						// Blanks and lower case are mended before the MRN is looked up.
						regex: '^(?:\\s*[0-9A-Za-z]){18}\\s*$',
						errorMessage: `An MRN has 18 letters and digits, as in ${EXAMPLE_MRN}`,
					},
				},
			],
		},
		{
			displayName: 'By Reference',
			name: BY.reference,
			type: 'string',
			placeholder: 'e.g. SO-2026-104711',
			hint: 'Your own reference of the customs shipment (externalReference)',
		},
	],
};

const direction: INodeProperties = {
	displayName: 'Direction',
	name: 'direction',
	type: 'options',
	options: [
		{ name: 'Any', value: '', description: 'Refused with the choices where the reference has several declarations' },
		{ name: 'IN', value: 'IN', description: 'Goods that arrive' },
		{ name: 'OUT', value: 'OUT', description: 'Goods that leave' },
	],
	default: '',
	displayOptions: { show: { 'declaration.mode': [BY.reference] } },
	description: 'Reference and direction together identify a customs shipment',
};

/** Which declaration an operation is about: the same fields for every one, read by `chosenDeclaration`. */
export const declarationFields: readonly INodeProperties[] = [declaration, direction];
