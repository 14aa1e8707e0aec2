import { customsShipment } from '../../messages';
import type { OurField } from './target';
import { listedFields, type ListedTree } from './listed';
import { modelFields } from './modelFields';

/** What a declaration has beside the data of its shipment, as our reader takes it (`cas/contract/declaration`). */
const OWN: ListedTree = [
	['id', 'text', 'Declaration ID', 'declarationId', 'Identifier of the declaration in CAS'],
	['customsShipmentReference', 'text', 'Shipment reference', 'Reference of the customs shipment as events call it'],
	['currentStatus', 'text', 'Status', 'currentStatus', 'Present status of the declaration'],
	['lrn', 'text', 'LRN', 'Local reference number', 'functionRefNum', 'Local reference number of the declaration'],
	[
		'mrn',
		'text',
		'MRN',
		'Master reference number',
		'Movement or master reference number that customs gave the declaration',
	],
	['arc', 'text', 'ARC', 'Administrative reference code of an excise movement'],
	['declarationType', 'text', 'Type of the whole declaration', 'Declaration type with its additional type in one text'],
	['acceptanceDate', 'dateTime', 'Acceptance', 'When customs accepted the declaration'],
	['lastModification', 'dateTime', 'Last change', 'lastUpdated', 'updatedAt', 'When the declaration was changed last'],
	['creationDate', 'dateTime', 'Creation', 'When the declaration was created in CAS'],
	['functionRefNum', 'text', 'LRN in the data', 'Local reference number as the data of the declaration has it'],
	['docRefNum', 'text', 'MRN in the data', 'Movement reference number as the data of the declaration has it'],
	['issueDate', 'dateTime', 'Issue', 'When the declaration was issued'],
	['sendDateTime', 'dateTime', 'Sending', 'When the declaration was sent to customs'],
	['totNumItems', 'whole', 'Number of items', 'How many goods items the declaration has'],
	['declarationDate', 'dateTime', 'Date of the declaration', 'When it was submitted to customs'],
	['customsFlowStep', 'text', 'Step of the customs flow', 'Name of the present step of the flow'],
	{
		of: ['history[]', 'group', 'Status history', 'Statuses that the declaration went through, oldest first'],
		fields: [
			['status', 'text', 'Status'],
			['time', 'dateTime', 'Time', 'When the status was reached'],
		],
	},
	{
		of: ['problems[]', 'group', 'Problems', 'What CAS or the authority found wrong with the declaration'],
		fields: [
			['severity', 'text', 'Severity', 'level', 'How serious the problem is'],
			['source', 'text', 'Source', 'Who found the problem: CAS or the authority'],
			['path', 'text', 'Field', 'pointer', 'Which field the problem is about'],
			['message', 'text', 'Message', 'text', 'What is wrong, in words'],
		],
	},
	{
		of: ['warnings', 'group', 'Warnings', 'What CAS found wrong, by whether it keeps the declaration back'],
		fields: [
			['blocking', 'texts', 'Blocking warnings', 'Warnings that keep the declaration back'],
			['nonBlocking', 'texts', 'Other warnings', 'Warnings that do not keep the declaration back'],
		],
	},
	{
		of: ['warningCount', 'group', 'Count of warnings', 'How many warnings there are'],
		fields: [
			[
				'totalBlocking',
				'whole',
				'All blocking warnings',
				'How many warnings keep the declaration back, those of its parts included',
			],
			[
				'totalNonBlocking',
				'whole',
				'All other warnings',
				'How many warnings do not keep it back, those of its parts included',
			],
			['blocking', 'whole', 'Own blocking warnings', 'How many warnings of the header keep the declaration back'],
			['nonBlocking', 'whole', 'Own other warnings', 'How many warnings of the header do not keep it back'],
		],
	},
	{
		of: ['duties', 'group', 'Duties and taxes', 'What customs assessed'],
		fields: [
			['currencyCode', 'text', 'Currency', 'Currency of the duties'],
			['totalAmount', 'number', 'Total', 'Total of duties and taxes'],
			{
				of: ['taxes[]', 'group', 'Taxes', 'Each duty or tax by itself'],
				fields: [
					['typeCode', 'text', 'Tax type', 'Kind of duty or tax, as A00'],
					['goodsItemSequenceNumeric', 'whole', 'Goods item', 'Number of the goods item that the tax is for'],
					['baseAmount', 'number', 'Tax base', 'Amount that the tax is raised on'],
					['ratePercent', 'number', 'Rate', 'Rate of the tax in per cent'],
					['amount', 'number', 'Amount', 'Amount of the tax'],
				],
			},
		],
	},
	{
		of: ['documents[]', 'group', 'Documents to download', 'Documents of the declaration that exist as PDF'],
		fields: [
			['type', 'text', 'Document kind', 'Kind of the document, as EAD or SAD'],
			['creationDate', 'dateTime', 'Creation of the document', 'When the document was made'],
		],
	},
	{
		of: ['attachments[]', 'group', 'Attachments', 'Files that belong to the declaration'],
		fields: [
			['id', 'text', 'Identifier of the file'],
			['type', 'text', 'Kind of the file'],
			['contentType', 'text', 'Content type', 'Media type of the file'],
			['originalName', 'text', 'File name', 'Name of the file as it was sent'],
			['insertion', 'dateTime', 'Storage of the file', 'When the file was added to the declaration'],
			['creationDate', 'dateTime', 'Creation of the file', 'When the file was made'],
			['location', 'text', 'Address of the file', 'Address that opens the file'],
		],
	},
	{
		of: ['actions[]', 'group', 'Actions', 'Actions that were asked of the declaration'],
		fields: [
			['action', 'text', 'Action', 'Name of the action that was asked for'],
			['referenceId', 'text', 'Reference ID', 'Reference that the request got'],
			['requestedAt', 'dateTime', 'Request', 'When the action was asked for'],
			['finishedAt', 'dateTime', 'End', 'When the action ended'],
			['result', 'text', 'Result', 'Outcome of the action'],
			['message', 'text', 'Message', 'Why the action failed'],
		],
	},
];

/** What a goods item has beside what was sent. */
const ITEM: ListedTree = [
	[
		'id',
		'text',
		'ID',
		'governmentAgencyGoodsItemId',
		'Identifier of the goods item in CAS, which calls for single items take',
	],
	{
		of: ['warnings', 'group', 'Warnings', 'What CAS found wrong with the goods item'],
		fields: [
			['blocking', 'texts', 'Blocking warnings', 'Warnings that keep the declaration back'],
			['nonBlocking', 'texts', 'Other warnings', 'Warnings that do not keep the declaration back'],
		],
	},
];

/** What was assessed for a goods item. */
const ASSESSED: ListedTree = [
	{
		of: [
			'calculationReturns[]',
			'group',
			'Calculated duties and taxes',
			'Duties and taxes of the goods item as they were assessed',
		],
		fields: [
			['type', 'text', 'Tax type', 'Kind of duty or tax'],
			['basisValue', 'number', 'Tax base', 'Amount that the duty or tax is raised on'],
			{
				of: ['payment', 'group', 'Payment', 'What was assessed and how it is paid'],
				fields: [
					['assessed', 'number', 'Payable tax amount', 'Amount that was assessed'],
					['methodCode', 'text', 'Method of payment', 'How the duty is paid'],
				],
			},
		],
	},
];

const BODY = 'singleAdministrativeDocument';
/** What a declaration has as fields of its own above, or does not have. */
const LEFT_OUT = new Set(['version', 'messageType', 'lrn', 'mrn', BODY, `${BODY}.docRefNum`]);

/**
 * The fields of a declaration as our reader knows them: the data of a shipment as it is read, with goods shipments as a list and
 * offices as groups, and what stands around it.
 */
export function declarationFields(): OurField[] {
	const fields = listedFields(OWN);
	const positions = new Map<number, number>();
	for (const [index, field] of modelFields(customsShipment.root).entries()) {
		if (LEFT_OUT.has(field.path)) continue;
		const path = asRead(field.path);
		const isShipments = field.path === `${BODY}.goodsShipment`;
		positions.set(index, fields.length);
		const parent = positions.get(field.parent) ?? -1;
		const office = /OfficeCode$/.test(path);
		fields.push({
			...field,
			path: office ? `${path.slice(0, -'Code'.length)}.code` : path,
			parent,
			required: false,
			isList: field.isList || isShipments,
		});
		if (field.path.endsWith('governmentAgencyGoodsItems')) listedFields(ITEM, fields, fields.length - 1);
		if (field.path.endsWith('[].commodity')) listedFields(ASSESSED, fields, fields.length - 1);
	}
	return fields;
}

/** The place in a declaration of a field that a shipment sends. */
function asRead(path: string): string {
	const inner = path.startsWith(`${BODY}.`) ? path.slice(BODY.length + 1) : path;
	return inner
		.replace(/^goodsShipment(?=\.|$)/, 'goodsShipments')
		.replace(/^goodsShipments\./, 'goodsShipments[].')
		.replace(/previousDocuments\[\]\.refNum$/, 'previousDocuments[].number');
}
