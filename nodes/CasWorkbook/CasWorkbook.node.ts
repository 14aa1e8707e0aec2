import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { executeChosen, outputsOf, propertiesOf, subtitleOf } from '../shared/fields/operation';
import { loadOptions } from './methods';
import { FIRST_VERSION_HINT } from './actions/workbook/failedOutput';
import { workbookResource } from './actions/workbook/workbook.resource';

const resources = [workbookResource];

export class CasWorkbook implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Workbook',
		name: 'casWorkbook',
		icon: { light: 'file:casWorkbook.svg', dark: 'file:casWorkbook.dark.svg' },
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: subtitleOf(resources),
		description:
			'Read Excel workbooks for CAS, mark problems in their cells, write the status back, and create templates',
		builderHint: {
			searchHint:
				'Works on Excel, .csv and .ods files of shipments and master data. It does not talk to CAS: send its first output with CAS Ingest, and handle its second output, which holds refused rows.',
			relatedNodes: [{ nodeType: 'n8n-nodes-customs4trade.casIngest', relationHint: 'Sends what Read returns' }],
		},
		defaults: { name: 'CAS Workbook' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsOf(resources),
		hints: [FIRST_VERSION_HINT],
		properties: propertiesOf(resources),
	};

	methods = { loadOptions };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeChosen(this, resources);
	}
}
