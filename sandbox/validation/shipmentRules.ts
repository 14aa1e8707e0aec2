import {
	authorisationOf,
	destinationOf,
	documentOf,
	documentTypeOf,
	exportCountryOf,
	goodsItemsOf,
	goodsShipmentOf,
	invoiceCurrencyOf,
	itemAmountOf,
	itemNumberOf,
	itemPath,
	ITEMS_PATH,
	preferentialOriginOf,
	procedureOf,
	specialProcedureOf,
	TARIC,
	commodityCodeOf,
	descriptionOf,
	DOCUMENT,
	GOODS_SHIPMENT,
} from '../shipment/read';
import { commodityCode, isProcedure } from '../shipment/values';
import { listOf, numberOf, objectOf, textOf } from '../world/readField';
import type { FoundProblem, JsonObject } from '../world/records';
import { problemAt } from './placeChecks';

/**
 * What holds between the fields of a customs shipment. Assumed: the rules, and which of them block; CAS documents neither. What
 * some authority or some flow may take does not block. Sources: UCC and its Annex B.
 */
export function acrossFields(content: JsonObject): FoundProblem[] {
	return [...itemsThere(content), ...goodsItems(content), ...partyCodes(content), ...totals(content), ...ways(content)];
}

const GOODS_PATH = `${DOCUMENT}.${GOODS_SHIPMENT}`;

const blocking = (path: string, name: string, says: string) => problemAt(path, name, { isBlocking: true, says });
const nonBlocking = (path: string, name: string, says: string) => problemAt(path, name, { isBlocking: false, says });

/** A message in another shape ends here, since CAS ignores what it does not know. */
function itemsThere(content: JsonObject): FoundProblem[] {
	return goodsItemsOf(content).length > 0
		? []
		: [
				blocking(
					ITEMS_PATH,
					'goods items',
					'there are no goods items, and a declaration needs at least one. Give them in governmentAgencyGoodsItems of the goods shipment.',
				),
			];
}

function goodsItems(content: JsonObject): FoundProblem[] {
	const items = goodsItemsOf(content);
	const isImport = content.direction === 'IN';
	const numbers = new Set<number>();
	return items.flatMap((item, index) => {
		const at = itemPath(index);
		const number = itemNumberOf(item, index);
		const isTaken = numbers.has(number);
		numbers.add(number);
		return [
			...(isTaken
				? [blocking(`${at}.seqNum`, 'item number', `${number} is the number of another goods item too.`)]
				: []),
			...commodity(at, item, isImport),
			...masses(at, item),
			...packages(at, item),
			...preference(at, item),
			...procedure(at, content, item),
		];
	});
}

function commodity(at: string, item: JsonObject, isImport: boolean): FoundProblem[] {
	const found: FoundProblem[] = [];
	const name = 'commodity code';
	for (const [index, entry] of listOf(objectOf(item, 'commodity'), 'classifications').entries()) {
		const code = textOf(entry, 'code');
		if (textOf(entry, 'type') !== TARIC || code === undefined) continue;
		const path = `${at}.commodity.classifications[${index}].code`;
		const doubt = commodityCode(code);
		if (doubt !== undefined) found.push(problemAt(path, name, doubt));
		else if (isImport && code.length === 8) {
			found.push(nonBlocking(path, name, `${code} has 8 digits. An import is declared with 10.`));
		}
	}
	if (commodityCodeOf(item) === undefined) {
		found.push(nonBlocking(`${at}.commodity.classifications`, name, `there is no classification of type ${TARIC}.`));
	}
	if (descriptionOf(item) === undefined) {
		found.push(nonBlocking(`${at}.commodity.description`, 'goods description', 'it is missing.'));
	}
	return found;
}

function masses(at: string, item: JsonObject): FoundProblem[] {
	const measure = objectOf(item, 'goodsMeasure');
	const net = numberOf(measure, 'nmass');
	const gross = numberOf(measure, 'gmass');
	// Evidenced 2020: a quantity comes without its unit, which is then that of the article. A unit without a quantity is nothing.
	return [
		...(net !== undefined && gross !== undefined && net > gross
			? [
					blocking(
						`${at}.goodsMeasure.nmass`,
						'net mass',
						`net mass ${net} kg is above gross mass ${gross} kg. Check both weights; gross includes the packaging.`,
					),
				]
			: []),
		...(textOf(measure, 'uoM') !== undefined && numberOf(measure, 'qty') === undefined
			? [nonBlocking(`${at}.goodsMeasure.qty`, 'quantity', 'there is a unit without a quantity.')]
			: []),
		...(textOf(measure, 'supQtyUoM') !== undefined && numberOf(measure, 'supQty') === undefined
			? [nonBlocking(`${at}.goodsMeasure.supQty`, 'supplementary units', 'there is a unit without a number.')]
			: []),
	];
}

function packages(at: string, item: JsonObject): FoundProblem[] {
	return listOf(item, 'packagings').flatMap((entry, index) =>
		numberOf(entry, 'quantity') === undefined || textOf(entry, 'type') !== undefined
			? []
			: [
					nonBlocking(
						`${at}.packagings[${index}].type`,
						'package type',
						`${String(entry.quantity)} packages have none.`,
					),
				],
	);
}

/** Preferences of groups 2 and 3 rest on origin; 1 is the duty for all. */
function preference(at: string, item: JsonObject): FoundProblem[] {
	const [fee = {}] = listOf(objectOf(item, 'commodity'), 'dutyTaxFees');
	const group = textOf(fee, 'preference1');
	const origin = preferentialOriginOf(item);
	if ((group === '2' || group === '3') && origin === undefined) {
		return [
			nonBlocking(
				`${at}.origin.preferentialCountry`,
				'country of preferential origin',
				`it is missing, though a preference of group ${group} is asked for.`,
			),
		];
	}
	return group === '1' && origin !== undefined
		? [
				nonBlocking(
					`${at}.commodity.dutyTaxFees[0].preference1`,
					'preference',
					`group 1 does not rest on origin, but a preferential origin ${origin} is given.`,
				),
			]
		: [];
}

const EXPORTS = ['10', '11', '21', '22', '23', '31', '76', '77'];
/** Special procedures that need an authorisation: UCC Article 211. */
const AUTHORISED = ['21', '22', '44', '51', '53', '71'];
/** Goods under these came in with a declaration that is now discharged. */
const DISCHARGED = ['51', '53', '71', '78'];
/** The declaration is itself the application for the authorisation. */
const SIMPLIFIED_AUTHORISATION = '00100';

function procedure(at: string, content: JsonObject, item: JsonObject): FoundProblem[] {
	const { requested, previous } = procedureOf(item);
	const found: FoundProblem[] = [];
	if (requested === undefined) {
		found.push(nonBlocking(`${at}.governmentProcedure.proc`, 'requested procedure', 'it is missing.'));
	} else if (
		requested !== '00' &&
		isProcedure(requested) &&
		EXPORTS.includes(requested) !== (content.direction === 'OUT')
	) {
		const says = `${requested} does not fit the direction ${String(content.direction)}.`;
		found.push(nonBlocking(`${at}.governmentProcedure.proc`, 'requested procedure', says));
	}
	if (requested !== undefined && AUTHORISED.includes(requested) && !isAuthorised(content, item)) {
		const says = `procedure ${requested} names no authorisation. Give its document, or the statement ${SIMPLIFIED_AUTHORISATION} to apply for one.`;
		found.push(nonBlocking(`${at}.additionalDocuments`, 'authorisation', says));
	}
	if (previous !== undefined && DISCHARGED.includes(previous) && !isTracedBack(item)) {
		const says = `previous procedure ${previous} names no inbound declaration. Give its MRN, a previous document, a formula or a material list.`;
		found.push(nonBlocking(`${at}.specialProcedure.inboundMrn`, 'inbound MRN', says));
	}
	return found;
}

function isAuthorised(content: JsonObject, item: JsonObject): boolean {
	const owners = [item, documentOf(content)];
	const isDocument = (document: JsonObject) => documentTypeOf(document).startsWith('C');
	return (
		authorisationOf(content, item) !== undefined ||
		owners.some((owner) => listOf(owner, 'additionalDocuments').some(isDocument)) ||
		owners.some((owner) =>
			listOf(owner, 'additionalInformations').some(({ code }) => code === SIMPLIFIED_AUTHORISATION),
		)
	);
}

function isTracedBack(item: JsonObject): boolean {
	const special = specialProcedureOf(item);
	const references = ['inboundMrn', 'formulaReference', 'materialListReference'];
	return references.some((name) => textOf(special, name) !== undefined) || listOf(item, 'previousDocuments').length > 0;
}

/** Who answers to the authority is told by a code: who exports, who imports, and who declares for them. */
function partyCodes(content: JsonObject): FoundProblem[] {
	const document = documentOf(content);
	const who: [path: string, name: string, party: JsonObject, isNeeded: boolean][] = [
		content.direction === 'IN'
			? [`${DOCUMENT}.importer`, 'importer', objectOf(document, 'importer'), true]
			: [`${GOODS_PATH}.exporter`, 'exporter', objectOf(goodsShipmentOf(content), 'exporter'), true],
		[`${DOCUMENT}.declarant`, 'declarant', objectOf(document, 'declarant'), false],
		[`${DOCUMENT}.agent`, 'representative', objectOf(document, 'agent'), hasAgentStatus(document)],
	];
	return who.flatMap(([path, name, party, isNeeded]) => {
		const isThere = Object.keys(party).length > 0;
		if (textOf(party, 'code') !== undefined || (!isThere && !isNeeded)) return [];
		return [nonBlocking(`${path}.code`, name, isThere ? 'it has no code.' : 'it is missing.')];
	});
}

const hasAgentStatus = (document: JsonObject) => ['2', '3'].includes(textOf(document, 'agentStatus') ?? '');

/** Discounts, freight and rounding may stand between a total and its parts. */
const TOLERANCE_RATIO = 0.005;
const TOLERANCE = 0.01;

function totals(content: JsonObject): FoundProblem[] {
	const document = documentOf(content);
	const items = goodsItemsOf(content);
	const amounts = items.map(itemAmountOf);
	const isPriced = amounts.some((amount) => amount !== undefined) || document.totalInvoiceAmount !== undefined;
	return [
		...(isPriced && invoiceCurrencyOf(content) === undefined
			? [nonBlocking(`${DOCUMENT}.invoiceCurrency`, 'invoice currency', 'there are amounts without a currency.')]
			: []),
		...totalOff('totalInvoiceAmount', 'total amount invoiced', numberOf(document, 'totalInvoiceAmount'), amounts),
		...totalOff(
			'goodsMeasure.gmass',
			'total gross mass',
			numberOf(objectOf(document, 'goodsMeasure'), 'gmass'),
			items.map((item) => numberOf(objectOf(item, 'goodsMeasure'), 'gmass')),
		),
		...totalOff(
			'packaging.quantity',
			'total packages',
			numberOf(objectOf(document, 'packaging'), 'quantity'),
			items.flatMap((item) => {
				const packagings = listOf(item, 'packagings');
				return packagings.length === 0 ? [undefined] : packagings.map((entry) => numberOf(entry, 'quantity'));
			}),
		),
	];
}

function totalOff(
	place: string,
	name: string,
	total: number | undefined,
	parts: readonly (number | undefined)[],
): FoundProblem[] {
	const known = parts.filter((part) => part !== undefined);
	if (total === undefined || parts.length === 0 || known.length < parts.length) return [];
	const sum = Math.round(known.reduce((whole, part) => whole + part, 0) * 1_000_000) / 1_000_000;
	if (Math.abs(sum - total) <= Math.max(Math.abs(total) * TOLERANCE_RATIO, TOLERANCE)) return [];
	return [nonBlocking(`${DOCUMENT}.${place}`, name, `it is ${total}, but the goods items add up to ${sum}.`)];
}

/** Where the goods come from and go to, against the direction. */
function ways(content: JsonObject): FoundProblem[] {
	const from = exportCountryOf(content);
	const type = textOf(documentOf(content), 'declType');
	const foreign = content.direction === 'IN' ? 'EX' : 'IM';
	// Goods that leave a warehouse or processing, and stores for ships, may stay in the country; those of a special fiscal territory have its code.
	const isTrade =
		type !== 'CO' &&
		!(from === 'GB' && content.jurisdiction === 'GB') &&
		goodsItemsOf(content).every((item) => !DISCHARGED.includes(procedureOf(item).previous ?? ''));
	return [
		...(from !== undefined && from === destinationOf(content) && isTrade
			? [
					nonBlocking(
						`${GOODS_PATH}.destination.country`,
						'country of destination',
						`goods go from ${from} to ${from}, the same country.`,
					),
				]
			: []),
		...(type === foreign
			? [
					nonBlocking(
						`${DOCUMENT}.declType`,
						'declaration type',
						`${type} does not fit the direction ${String(content.direction)}.`,
					),
				]
			: []),
	];
}
