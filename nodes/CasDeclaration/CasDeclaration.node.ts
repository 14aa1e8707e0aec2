import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { CREDENTIALS } from '../shared/connection';
import { executeChosen, outputsOf, propertiesOf } from '../shared/operation';
import { listSearch } from './methods';
import { declarationResource } from './actions/declaration/declaration.resource';
import { subscriptionResource } from './actions/subscription/subscription.resource';

const resources = [declarationResource, subscriptionResource];

export class CasDeclaration implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Declaration',
		name: 'casDeclaration',
		icon: { light: 'file:casDeclaration.svg', dark: 'file:casDeclaration.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Find customs declarations of CAS, wait for their release, get their data, duties, problems and documents',
		defaults: { name: 'CAS Declaration' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsOf(resources),
		credentials: CREDENTIALS,
		properties: propertiesOf(resources),
	};

	methods = { listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeChosen(this, resources);
	}
}
