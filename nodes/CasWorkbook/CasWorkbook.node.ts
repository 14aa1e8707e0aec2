import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { executeChosen, outputsOf, propertiesOf } from '../shared/fields/operation';
import { loadOptions } from './methods';
import { workbookResource } from './actions/workbook/workbook.resource';

const resources = [workbookResource];

export class CasWorkbook implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Workbook',
		name: 'casWorkbook',
		icon: { light: 'file:casWorkbook.svg', dark: 'file:casWorkbook.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Read customs shipments for CAS from an Excel workbook, problems named by cell',
		defaults: { name: 'CAS Workbook' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsOf(resources),
		properties: propertiesOf(resources),
	};

	methods = { loadOptions };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeChosen(this, resources);
	}
}
