import type { Resource } from '../../../shared/operation';
import { createTemplate } from './createTemplate.operation';
import { read } from './read.operation';

export const workbookResource: Resource = {
	name: 'Customs Shipment Workbook',
	value: 'workbook',
	operations: [read, createTemplate],
};
