import type { INodeProperties } from 'n8n-workflow';
import { EXAMPLE_MRN } from '../../../../cas/identifiers/mrn';

/** The ways to say which declaration is meant; `chosenDeclaration` reads them. */
export const BY = { list: 'list', id: 'id', lrn: 'lrn', mrn: 'mrn', reference: 'reference' } as const;

const declaration: INodeProperties = {
	displayName: 'Declaration',
	name: 'declaration',
	type: 'resourceLocator',
	default: { mode: BY.list, value: '' },
	required: true,
	description:
		'The declaration to work with. For items of a trigger, a search or another CAS node, choose By ID and map declarationId.',
	builderHint: {
		propertyHint:
			'Behind a CAS trigger, a search or CAS Ingest, use mode id and map declarationId of the incoming item. Use mode reference, lrn or mrn for a number that people know. Never invent an ID.',
	},
	displayOptions: { show: { '@version': [{ _cnd: { gt: 1 } }] } },
	modes: [
		{
			displayName: 'From List',
			name: BY.list,
			type: 'list',
			placeholder: 'Select a declaration...',
			hint: 'Newest first. Search for a complete reference, LRN or MRN, or for part of what the list shows.',
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
						// Spaces and lower case are corrected before the MRN is looked up.
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

/** As it was in version 1: n8n does not save a value that is the default, so those workflows still need this one. */
const firstDeclaration: INodeProperties = {
	...declaration,
	default: { mode: BY.id, value: '={{ $json.declarationId }}' },
	displayOptions: { show: { '@version': [1] } },
};

const direction: INodeProperties = {
	displayName: 'Direction',
	name: 'direction',
	type: 'options',
	options: [
		{ name: 'Any', value: '', description: 'If the reference has several declarations, the item fails and lists them' },
		{ name: 'IN', value: 'IN', description: 'Goods that arrive' },
		{ name: 'OUT', value: 'OUT', description: 'Goods that leave' },
	],
	default: '',
	displayOptions: { show: { 'declaration.mode': [BY.reference] } },
	description: 'Reference and direction together identify a customs shipment',
};

/** Which declaration an operation is about: the same fields for every one, read by `chosenDeclaration`. */
export const declarationFields: readonly INodeProperties[] = [firstDeclaration, declaration, direction];
