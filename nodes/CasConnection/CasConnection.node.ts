import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { CREDENTIALS } from '../shared/transport/connection';
import { executeChosen, outputsOf, propertiesOf, subtitleOf } from '../shared/fields/operation';
import { connectionResource } from './actions/connection.resource';

const resources = [connectionResource];

export class CasConnection implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Connection',
		name: 'casConnection',
		icon: { light: 'file:casConnection.svg', dark: 'file:casConnection.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: subtitleOf(resources),
		description: 'Check the connection between n8n and CAS, and whether your CAS matches what this package assumes',
		builderHint: {
			searchHint:
				'Checks a credential and the connection to CAS, and compares specifications. Use it once at the start, or every few minutes with Summary Only to monitor.',
		},
		defaults: { name: 'CAS Connection' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsOf(resources),
		credentials: CREDENTIALS,
		properties: propertiesOf(resources),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeChosen(this, resources);
	}
}
