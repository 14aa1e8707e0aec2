import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { messageEntries } from '../../cas/messages';
import { CREDENTIALS } from '../shared/transport/connection';
import { executeChosen, propertiesOf, subtitleOf } from '../shared/fields/operation';
import { articleResource } from './actions/article/article.resource';
import { businessPartnerResource } from './actions/businessPartner/businessPartner.resource';
import { certificateOfOriginResource } from './actions/certificateOfOrigin/certificateOfOrigin.resource';
import { customsShipmentResource } from './actions/customsShipment/customsShipment.resource';
import { formulaResource } from './actions/formula/formula.resource';
import { materialListResource } from './actions/materialList/materialList.resource';
import { movementResource } from './actions/movement/movement.resource';
import { movementOrderResource } from './actions/movementOrder/movementOrder.resource';
import { shipmentResource } from './actions/shipment/shipment.resource';
import { mapperMethods } from '../shared/source/mapperFields';

const resources = [
	customsShipmentResource,
	articleResource,
	businessPartnerResource,
	certificateOfOriginResource,
	formulaResource,
	materialListResource,
	movementOrderResource,
	movementResource,
	shipmentResource,
];

export class CasIngest implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Ingest',
		name: 'casIngest',
		icon: { light: 'file:casIngest.svg', dark: 'file:casIngest.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: subtitleOf(resources),
		description:
			'Send shipments, master data and stock movements to CAS of Customs4Trade, with each message checked first',
		builderHint: {
			searchHint:
				'Sends to CAS; a declaration exists only later. To learn the result, add CAS Notification Trigger in a workflow of its own, or the option Wait for the Result. For workbooks, put CAS Workbook with the operation Read in front.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-customs4trade.casWorkbook',
					relationHint: 'Reads workbooks into messages for this node',
				},
				{
					nodeType: 'n8n-nodes-customs4trade.casNotificationTrigger',
					relationHint: 'Receives what became of the messages',
				},
			],
		},
		defaults: { name: 'CAS Ingest' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: CREDENTIALS,
		properties: propertiesOf(resources),
	};

	methods = { resourceMapping: mapperMethods(messageEntries().map(({ model }) => model)) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeChosen(this, resources);
	}
}
