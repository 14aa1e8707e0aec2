import { customsShipment } from '../../../cas/messages';
import type { CodeList } from '../../../cas/codes/codeList';
import { customsShipmentFields } from '../../../cas/messages/customsShipment/customsShipment';
import { goodsItem } from '../../../cas/messages/customsShipment/goodsItem';
import { fieldAt, pathSteps } from '../../../cas/messages/model/labels';
import type { Field, LeafField } from '../../../cas/messages/model/field';
import { DECLARATION_STATUSES, REPLACEABLE_STATUSES } from '../../../cas/contract/statuses';
import type { Direction } from '../../../cas/contract/ingestion';
import { choicesOf, procedureChoices } from './codeLists';

/** A field of a page as the node "Pages" holds it: enough to draw it, and to read what a person wrote in it. */
interface PageField {
	/** In the message, or in the goods item on the page of goods items. */
	readonly path: string;
	readonly label: string;
	readonly help: string;
	readonly type: 'text' | 'number' | 'date' | 'dropdown';
	readonly placeholder?: string;
	readonly required?: true;
	/** The name of its choices in the node "Code lists". */
	readonly list?: string;
	/** The list is a part: another code may be written. */
	readonly orOther?: true;
	/** Only where goods go this way. */
	readonly only?: Direction;
}

type PageElement = PageField | { readonly heading: string };

export interface Page {
	readonly title: string;
	readonly intro: string;
	readonly elements: readonly PageElement[];
}

const party = (name: 'exporter' | 'importer'): Element[] => [
	{ heading: customsShipmentFields[name].labels.en },
	`${name}.id`,
	`${name}.name`,
	`${name}.address.line`,
	`${name}.address.postcodeId`,
	`${name}.address.cityName`,
	`${name}.address.countryCode`,
];

type Element = string | { readonly path: string; readonly only: Direction } | { readonly heading: string };

/** What is asked for, page by page, by the names of the model. */
const PAGES: Record<'shipment' | 'parties' | 'terms', { title: string; intro: string; elements: Element[] }> = {
	shipment: {
		title: 'Shipment',
		intro: 'What is sent, and where to. Fields with * are needed; leave others empty where your CAS knows them.',
		elements: ['externalReference', 'direction', 'shipFrom', 'shipTo', 'typeCode', 'additionalTypeCode'],
	},
	parties: {
		title: 'Exporter and importer',
		intro: 'A party with an EORI number needs nothing else where CAS knows it.',
		elements: [...party('exporter'), ...party('importer')],
	},
	terms: {
		title: 'Invoice and transport',
		intro: 'The commercial invoice, the delivery terms and how the goods cross the border.',
		elements: [
			{ heading: 'Invoice' },
			'invoice.id',
			'invoice.issueDate',
			'invoice.amount',
			'invoice.currencyCode',
			{ heading: 'Delivery terms' },
			'tradeTerms.conditionCode',
			'tradeTerms.locationName',
			{ heading: 'Transport at the border' },
			'borderTransportMeans.modeCode',
			'borderTransportMeans.id',
			'borderTransportMeans.registrationNationalityCode',
			'transportEquipment[0].id',
			{ path: 'exitOfficeId', only: 'OUT' },
			{ path: 'entryOfficeId', only: 'IN' },
			{ heading: 'Totals' },
			'totalGrossMass',
			'totalPackageQuantity',
		],
	},
};

const ITEM_PAGE: { title: string; intro: string; elements: Element[] } = {
	title: 'Goods item',
	intro: 'One kind of goods. Other goods get a goods item of their own.',
	elements: [
		'goodsDescription',
		'commodityCode',
		'articleReference',
		'originCountryCode',
		'procedureCode',
		{ path: 'preferenceCode', only: 'IN' },
		'netMass',
		'grossMass',
		'quantity',
		'quantityUnitCode',
		'invoiceAmount',
		{ heading: 'Packages' },
		'packages[0].quantity',
		'packages[0].typeCode',
		'packages[0].marksNumbersId',
		{ heading: 'Supporting document' },
		'additionalDocuments[0].typeCode',
		'additionalDocuments[0].id',
	],
};

/** A new declaration is about other papers and other stock: these are not taken over from a template or another declaration. */
const NOT_COPIED = {
	shipment: [
		'messageType',
		'externalReference',
		'customsFlow',
		'jurisdiction',
		'traderReference',
		'invoice.id',
		'invoice.issueDate',
		'estimatedDepartureDate',
		'transportEquipment',
		'previousDocuments',
	],
	item: [
		'sequenceNumeric',
		'previousDocuments',
		'specialProcedure.inboundMrn',
		'specialProcedure.inboundGoodsItemSequenceNumeric',
	],
};

/** The content of the node "Pages". Throws where a page names a field that the model does not have. */
export function pagesData() {
	const shipment = Object.entries(PAGES).map(([name, page]) => [name, pageOf(customsShipment.root, page)] as const);
	return {
		pages: Object.fromEntries([...shipment, ['goodsItem', pageOf(goodsItem, ITEM_PAGE)]]) as Record<string, Page>,
		copied: {
			shipment: copiedOf(customsShipment.root.fields, NOT_COPIED.shipment),
			item: copiedOf(goodsItem.fields, NOT_COPIED.item),
			without: NOT_COPIED,
		},
		statuses: Object.fromEntries(
			Object.entries(DECLARATION_STATUSES).map(([name, { value }]) => [
				name,
				{ kind: value.kind, meaning: value.meaning },
			]),
		),
		replaceable: REPLACEABLE_STATUSES.value,
	};
}

/** The content of the node "Code lists": the choices of every drop-down, by name. */
export function listsData(): Record<string, readonly string[]> {
	const lists = [...codeFields(PAGES, customsShipment.root), ...codeFields({ ITEM_PAGE }, goodsItem)];
	return {
		...Object.fromEntries(lists.map((list) => [list.id, choicesOf(list)])),
		proceduresOUT: procedureChoices('OUT'),
		proceduresIN: procedureChoices('IN'),
	};
}

function codeFields(pages: Record<string, { elements: Element[] }>, root: Field): CodeList[] {
	return Object.values(pages).flatMap(({ elements }) =>
		elements.flatMap((element) => {
			const field = typeof element === 'object' && 'heading' in element ? undefined : leafAt(root, pathOf(element));
			return field?.kind === 'code' ? [field.list] : [];
		}),
	);
}

const pathOf = (element: string | { path: string }) => (typeof element === 'string' ? element : element.path);

function leafAt(root: Field, path: string): LeafField {
	const field = fieldAt(root, pathSteps(path));
	if (field === undefined || field.kind === 'group' || field.kind === 'list')
		throw new Error(`A page asks for "${path}", which is no field of the model`);
	return field;
}

function pageOf(root: Field, { title, intro, elements }: { title: string; intro: string; elements: Element[] }): Page {
	return {
		title,
		intro,
		elements: elements.map((element) => {
			if (typeof element === 'object' && 'heading' in element) return element;
			const path = pathOf(element);
			const only = typeof element === 'object' ? element.only : undefined;
			return { ...fieldOf(leafAt(root, path), path), ...(only && { only }) };
		}),
	};
}

function fieldOf(field: LeafField, path: string): PageField {
	const unit = field.kind === 'number' && field.unit !== undefined ? ` (${field.unit})` : '';
	const common = {
		path,
		label: `${field.labels.en}${unit}`,
		help: field.help,
		...(field.required && { required: true as const }),
	};
	if (field.kind === 'code') return { ...common, type: 'dropdown', list: field.list.id };
	if (path === 'procedureCode') return { ...common, type: 'dropdown', list: 'procedures', orOther: true };
	if (field.kind === 'date') return { ...common, type: 'date' };
	return { ...common, type: field.kind === 'number' ? 'number' : 'text', placeholder: `e.g. ${String(field.example)}` };
}

function copiedOf(fields: Record<string, Field>, without: readonly string[]): string[] {
	return Object.keys(fields).filter((name) => !without.includes(name) && name !== 'governmentAgencyGoodsItems');
}
