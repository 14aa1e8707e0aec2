import type { INodeProperties } from 'n8n-workflow';

export const declarationIdField: INodeProperties = {
	displayName: 'Declaration ID',
	name: 'declarationId',
	type: 'string',
	default: '={{ $json.declarationId }}',
	required: true,
	description: 'The internal ID of the declaration, as events and searches give it',
};
