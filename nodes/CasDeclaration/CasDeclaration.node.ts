import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { declarationHeader, goodsItem } from '../../cas/messages';
import { CREDENTIALS } from '../shared/transport/connection';
import { executeChosen, outputsOf, propertiesOf, subtitleOf } from '../shared/fields/operation';
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
		version: [1, 2],
		defaultVersion: 2,
		subtitle: subtitleOf(resources),
		description:
			'Get, search, correct and act on customs declarations in CAS, wait for their status, and download their documents',
		builderHint: {
			searchHint:
				'Works on declarations that exist in CAS. To create one, use CAS Ingest. To react to changes, use a CAS trigger instead of asking again and again.',
			relatedNodes: [
				{ nodeType: 'n8n-nodes-customs4trade.casIngest', relationHint: 'Creates declarations from customs shipments' },
				{ nodeType: 'n8n-nodes-customs4trade.casNotificationTrigger', relationHint: 'Starts when a status changes' },
			],
		},
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
