import { GOODS_ITEM_ID_FIELD } from '../../cas/contract/declaration';
import type { SandboxContext } from '../context';
import {
	documentOf,
	GOODS_SHIPMENT,
	goodsItemsOf,
	goodsShipmentOf,
	HEADER_ROLES,
	itemNumberOf,
	ITEMS,
	SHIPMENT_ROLES,
} from '../shipment/read';
import { OUTER, SHIPMENT_PLACES } from '../shipment/places';
import { casTime } from '../time/clock';
import { knownPart } from '../validation/placeChecks';
import { listOf, objectOf, textOf } from '../world/readField';
import type { Declaration, JsonObject } from '../world/records';
import { calculationReturnsOf, returnsByItem } from './calculationReturns';
import { keyedGoodsItem, keyedHeader } from './casReferences';
import { additionalTypeOf, typeOf } from './declarationType';

/** A date that is not there. Evidenced 2016. */
const NO_DATE = '0001-01-01T00:00:00Z';

/**
 * The data of a declaration as it is read. Evidenced 2016: the fields of the document stand at the root, and goods shipments are a
 * list; offices and previous documents have other names than in a message. What CAS does not know of the message is not there.
 */
export function declarationData(context: SandboxContext, declaration: Declaration): JsonObject {
	const content = knownPart(SHIPMENT_PLACES, context.world.contentOf(declaration));
	const { [ITEMS]: _items, ...goodsShipment } = goodsShipmentOf(content);
	const keyed = keyedHeader(declaration, { ...documentOf(content), [GOODS_SHIPMENT]: goodsShipment });
	const { [GOODS_SHIPMENT]: _shipment, ...header } = keyed;
	const items = goodsItemsOf(content);
	const party = partyReader(context, declaration);
	const returns = returnsByItem(declaration);
	return {
		...knownPart(OUTER, content),
		...read(header, HEADER_ROLES, party),
		declType: typeOf(declaration, content),
		addDeclType1: additionalTypeOf(content),
		accDateCode: textOf(header, 'accDateCode') ?? dateOf(declaration.acceptedAt),
		issueDate: dateOf(declaration.submittedAt),
		sendDateTime: dateOf(declaration.submittedAt),
		functionRefNum: declaration.lrn,
		docRefNum: declaration.mrn ?? textOf(header, 'docRefNum') ?? null,
		totNumItems: items.length,
		calculationReturns: calculationReturnsOf(declaration) ?? listOf(header, 'calculationReturns'),
		goodsShipments: [
			{
				...read(objectOf(keyed, GOODS_SHIPMENT), SHIPMENT_ROLES, party),
				invoice: invoiceOf(objectOf(keyed, GOODS_SHIPMENT)),
				[ITEMS]: items.map((item, index) =>
					itemData(keyedGoodsItem(declaration, item, index), itemNumberOf(item, index), returns),
				),
			},
		],
	};
}

function itemData(item: JsonObject, seqNum: number, returns: ReadonlyMap<number, JsonObject[]>): JsonObject {
	return {
		...read(item),
		id: item[GOODS_ITEM_ID_FIELD.value],
		seqNum,
		commodity: { ...objectOf(item, 'commodity'), calculationReturns: returns.get(seqNum) ?? [] },
	};
}

type PartyReader = (role: string, party: JsonObject) => JsonObject;

/** A group of a message under the names that a declaration has for its fields. */
function read(group: JsonObject, roles: readonly string[] = [], party?: PartyReader): JsonObject {
	return Object.fromEntries(
		Object.entries(group).map(([name, value]) => {
			if (name.endsWith(OFFICE_CODE)) return [officeName(name), { code: value }];
			if (name === 'previousDocuments') return [name, listOf(group, name).map(previousDocument)];
			return party !== undefined && roles.includes(name) ? [name, party(name, objectOf(group, name))] : [name, value];
		}),
	);
}

const OFFICE_CODE = 'OfficeCode';

/** `exitOfficeCode` of a message is `exitOffice { code }` of a declaration. */
export const officeName = (name: string) => (name.endsWith(OFFICE_CODE) ? name.slice(0, -'Code'.length) : name);

const previousDocument = ({ refNum, ...document }: JsonObject): JsonObject =>
	refNum === undefined ? document : { ...document, number: refNum };

const invoiceOf = (goodsShipment: JsonObject): JsonObject => ({
	date: NO_DATE,
	...objectOf(goodsShipment, 'invoice'),
});

/** What a partner is called as a party of that role; seen are these four. Evidenced 2016. */
const TYPES: Readonly<Record<string, string>> = {
	importer: 'IMP',
	consignor: 'CSR',
	consignee: 'CSE',
	declarant: 'DEC',
};

/** A party with its types: those of the business partner, else that of its role. */
function partyReader({ world }: SandboxContext, { tenantId }: Declaration): PartyReader {
	return (role, party) => {
		const partner = world.masterData.find(tenantId, 'businessPartner', textOf(party, 'code'));
		const own = TYPES[role];
		const known = partner?.content.types;
		return { ...party, types: Array.isArray(known) && known.length > 0 ? known : own === undefined ? [] : [own] };
	};
}

const dateOf = (time: number | undefined) => (time === undefined ? NO_DATE : casTime(time));
