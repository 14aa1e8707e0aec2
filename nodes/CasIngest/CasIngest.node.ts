import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { CREDENTIALS } from '../shared/connection';
import { executeChosen, propertiesOf } from '../shared/operation';
import { customsShipmentResource } from './actions/customsShipment/customsShipment.resource';
import { resourceMapping } from './methods';

const resources = [customsShipmentResource];

export class CasIngest implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Ingest',
		name: 'casIngest',
		icon: { light: 'file:casIngest.svg', dark: 'file:casIngest.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Send customs shipments to CAS of Customs4Trade, checked before they leave',
		defaults: { name: 'CAS Ingest' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: CREDENTIALS,
		properties: propertiesOf(resources),
	};

	methods = { resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeChosen(this, resources);
	}
}
