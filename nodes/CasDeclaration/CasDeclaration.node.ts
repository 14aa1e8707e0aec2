import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { declarationHeader, goodsItem } from '../../cas/messages';
import { CREDENTIALS } from '../shared/transport/connection';
import { executeChosen, outputsOf, propertiesOf } from '../shared/fields/operation';
import { mapperMethods } from '../shared/source/mapperFields';
import { listSearch } from './methods';
import { actionResource } from './actions/action/action.resource';
import { declarationResource } from './actions/declaration/declaration.resource';
import { goodsItemResource } from './actions/goodsItem/goodsItem.resource';
import { subscriptionResource } from './actions/subscription/subscription.resource';

const resources = [declarationResource, goodsItemResource, actionResource, subscriptionResource];

export class CasDeclaration implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Declaration',
		name: 'casDeclaration',
		icon: { light: 'file:casDeclaration.svg', dark: 'file:casDeclaration.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Get, search, wait for, correct and act on customs declarations of CAS, and download their documents',
		defaults: { name: 'CAS Declaration' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsOf(resources),
		credentials: CREDENTIALS,
		properties: propertiesOf(resources),
	};

	methods = { listSearch, resourceMapping: mapperMethods([declarationHeader, goodsItem]) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeChosen(this, resources);
	}
}
