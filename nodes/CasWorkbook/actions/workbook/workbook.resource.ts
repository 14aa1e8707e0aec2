import type { Resource } from '../../../shared/fields/operation';
import { annotate } from './annotate.operation';
import { createTemplate } from './createTemplate.operation';
import { read } from './read.operation';
import { writeStatus } from './writeStatus.operation';

export const workbookResource: Resource = {
	name: 'Customs Shipment Workbook',
	value: 'workbook',
	operations: [read, annotate, writeStatus, createTemplate],
};
