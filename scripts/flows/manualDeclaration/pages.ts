import { customsShipment } from '../../../cas/messages';
import type { CodeList } from '../../../cas/codes/codeList';
import { goodsItem } from '../../../cas/messages/customsShipment/goodsItem';
import { leavesOf, type Leaf } from '../../../cas/messages/model/leaves';
import type { GroupField } from '../../../cas/messages/model/field';
import { DECLARATION_STATUSES, REPLACEABLE_STATUSES } from '../../../cas/contract/statuses';
import type { Direction } from '../../../cas/contract/ingestion';
import { choicesOf, procedureChoices } from './codeLists';
import { copiedFrom, placesIn } from './places';

/** A field of a page as the node "Pages" holds it: enough to draw it, and to read what a person wrote in it. */
interface PageField {
	/** The column of the message, or of the goods item on the page of goods items. */
	readonly path: string;
	/** Where CAS has it, as problems name it. */
	readonly places: readonly string[];
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

const SHIPMENT = customsShipment.root;

export interface Page {
	readonly title: string;
	readonly intro: string;
	readonly elements: readonly PageElement[];
}

const party = (name: 'exporter' | 'importer'): Element[] => [
	{ heading: leafOf(SHIPMENT, `${name}.code`).chain[0]!.labels.en },
	`${name}.code`,
	`${name}.name`,
	`${name}.address.streetNumBox`,
	`${name}.address.zipCode`,
	`${name}.address.city`,
	`${name}.address.country`,
];

type Element = string | { readonly path: string; readonly only: Direction } | { readonly heading: string };

/** What is asked for, page by page, by the columns of the customs shipment. */
const PAGES: Record<'shipment' | 'parties' | 'terms', { title: string; intro: string; elements: Element[] }> = {
	shipment: {
		title: 'Shipment',
		intro: 'What is sent, and where to. Fields with * are needed; leave others empty where your CAS knows them.',
		elements: [
			'externalReference',
			'direction',
			'exportCountry',
			'destinationCountry',
			'declarationType',
			'additionalDeclarationType',
		],
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
			'invoice.number',
			'invoice.date',
			'totalInvoiceAmount',
			'invoiceCurrency',
			{ heading: 'Delivery terms' },
			'tradeTerms.termsCode',
			'tradeTerms.place',
			{ heading: 'Transport at the border' },
			'borderTransportMeans.mode',
			'borderTransportMeans.identification',
			'borderTransportMeans.nationality',
			{ path: 'exitOffice', only: 'OUT' },
			{ path: 'entryOffice', only: 'IN' },
			{ heading: 'Totals' },
			'totalGrossMass',
			'totalPackages',
		],
	},
};

const ITEM_PAGE: { title: string; intro: string; elements: Element[] } = {
	title: 'Goods item',
	intro: 'One kind of goods. Other goods get a goods item of their own.',
	elements: [
		'goodsDescription',
		'commodityCode',
		'article',
		'originCountry',
		'procedure',
		{ path: 'preference', only: 'IN' },
		'netMass',
		'grossMass',
		'quantity',
		'quantityUnit',
		'itemAmount',
		{ heading: 'Packages' },
		'packages[0].quantity',
		'packages[0].type',
		'packages[0].shippingMarks',
		'container',
		{ heading: 'Supporting document' },
		'additionalDocuments[0].type',
		'additionalDocuments[0].reference',
	],
};

/** A new declaration is about other papers and other stock: these are not taken over from a template or another declaration. */
const NOT_COPIED = {
	shipment: [
		'messageType',
		'externalReference',
		'customsFlow',
		'jurisdiction',
		'mrn',
		'acceptanceDate',
		'commercialReference',
		'ucr',
		'invoice.number',
		'invoice.date',
		'estimatedDepartureDate',
		'unloadingLocation.arrivalDate',
		'calculationReturns',
	],
	item: [
		'itemNumber',
		'ucr',
		'container',
		'chassisNumber',
		'previousDocuments',
		'specialProcedure.inboundMrn',
		'specialProcedure.inboundGoodsItem',
	],
};

/** The content of the node "Pages". Throws where a page names a field that the model does not have. */
export function pagesData() {
	const shipment = Object.entries(PAGES).map(([name, page]) => [name, pageOf(SHIPMENT, page)] as const);
	return {
		pages: Object.fromEntries([...shipment, ['goodsItem', pageOf(goodsItem, ITEM_PAGE)]]) as Record<string, Page>,
		copied: {
			shipment: copiedFrom(SHIPMENT, NOT_COPIED.shipment),
			item: copiedFrom(goodsItem, NOT_COPIED.item),
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
	const lists = [...codeFields(PAGES, SHIPMENT), ...codeFields({ ITEM_PAGE }, goodsItem)];
	return {
		...Object.fromEntries(lists.map((list) => [list.id, choicesOf(list)])),
		proceduresOUT: procedureChoices('OUT'),
		proceduresIN: procedureChoices('IN'),
	};
}

function codeFields(pages: Record<string, { elements: Element[] }>, root: GroupField): CodeList[] {
	return Object.values(pages).flatMap(({ elements }) =>
		elements.flatMap((element) => {
			const field =
				typeof element === 'object' && 'heading' in element ? undefined : leafOf(root, pathOf(element)).field;
			return field?.kind === 'code' ? [field.list] : [];
		}),
	);
}

const pathOf = (element: string | { path: string }) => (typeof element === 'string' ? element : element.path);

function leafOf(root: GroupField, column: string): Leaf {
	const leaf = leavesOf(root).find(({ name }) => name === column);
	if (leaf === undefined) throw new Error(`A page asks for "${column}", which is no column of the message`);
	return leaf;
}

function pageOf(
	root: GroupField,
	{ title, intro, elements }: { title: string; intro: string; elements: Element[] },
): Page {
	return {
		title,
		intro,
		elements: elements.map((element) => {
			if (typeof element === 'object' && 'heading' in element) return element;
			const path = pathOf(element);
			const only = typeof element === 'object' ? element.only : undefined;
			return { ...fieldOf(leafOf(root, path)), ...(only && { only }) };
		}),
	};
}

function fieldOf({ name: path, field, places }: Leaf): PageField {
	const unit = field.kind === 'number' && field.unit !== undefined ? ` (${field.unit})` : '';
	const common = {
		path,
		places: placesIn(places),
		label: `${field.labels.en}${unit}`,
		help: field.help,
		...(field.required && { required: true as const }),
	};
	if (field.kind === 'code') return { ...common, type: 'dropdown', list: field.list.id };
	if (path === 'procedure') return { ...common, type: 'dropdown', list: 'procedures', orOther: true };
	if (field.kind === 'date') return { ...common, type: 'date' };
	return { ...common, type: field.kind === 'number' ? 'number' : 'text', placeholder: `e.g. ${String(field.example)}` };
}
