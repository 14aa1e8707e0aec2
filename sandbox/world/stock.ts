import { FORGET_SCAN } from './forgetOldest';
import type { CustomsStatus, StockLot, StockPick } from './stockRecords';

/** One of the `writeOffRules` of a movement order: a constraint that is not given does not constrain. */
export interface WriteOffRule {
	readonly customsStatus?: CustomsStatus;
	readonly isOfPreferentialOrigin?: boolean;
}

/** What one line wants out of stock. What is not given is not looked at. */
export interface WriteOffRequest extends Partial<Pick<StockLot, Wanted | 'quantityUnitCode'>> {
	readonly tenantId: string;
	readonly articleReference: string;
	readonly quantity: number;
	/** Applied in their order until the quantity is met; none means any stock. */
	readonly rules: readonly WriteOffRule[];
	readonly line: number;
}

const WANTED = ['authorisationReference', 'storageLocation', 'mrn', 'goodsItem', 'batchId', 'customsStatus'] as const;
type Wanted = (typeof WANTED)[number];

/** A line that stock cannot meet. */
export interface Shortage {
	readonly request: WriteOffRequest;
	readonly available: number;
}

export interface WriteOffPlan {
	readonly picks: readonly StockPick[];
	readonly shortages: readonly Shortage[];
}

/** Goods in stock, by lot. Lots of an article are kept first in, first out. */
export class Stock {
	readonly lots = new Map<string, StockLot>();
	private readonly byArticle = new Map<string, StockLot[]>();

	constructor(private readonly cap: number) {}

	book(lot: StockLot): void {
		this.lots.set(lot.id, lot);
		const key = articleKey(lot);
		const lots = this.byArticle.get(key);
		if (lots === undefined) this.byArticle.set(key, [lot]);
		else insertByAcceptance(lots, lot);
		this.forgetEmptyLots();
	}

	/**
	 * What would be taken from where. The lines share the stock: what one takes the next does not find. Documented: rules in
	 * their given order, stock first in first out (webinar). Nothing is taken yet.
	 */
	plan(requests: readonly WriteOffRequest[]): WriteOffPlan {
		const taken = new Map<StockLot, number>();
		const picks: StockPick[] = [];
		const shortages: Shortage[] = [];
		for (const request of requests) {
			const found = this.take(request, taken);
			const available = rounded(found.reduce((sum, { quantity }) => sum + quantity, 0));
			if (available < request.quantity) shortages.push({ request, available });
			picks.push(...found);
		}
		return { picks, shortages };
	}

	/** Every lot of the articles that were booked last, as many articles as that. */
	lotsOfNewestArticles(limit: number): StockLot[] {
		const articles = new Set<string>();
		for (const lot of [...this.lots.values()].reverse()) {
			if (articles.size >= limit) break;
			articles.add(articleKey(lot));
		}
		return [...articles].reverse().flatMap((key) => this.byArticle.get(key) ?? []);
	}

	/** Whether the article has ever been in stock, as far as the sandbox remembers. */
	knows(article: Pick<StockLot, 'tenantId' | 'articleReference'>): boolean {
		return this.byArticle.has(articleKey(article));
	}

	/** Takes what was planned. */
	writeOff(picks: readonly StockPick[]): void {
		for (const { lotId, quantity } of picks) {
			const lot = this.lots.get(lotId);
			if (lot !== undefined) lot.quantity = rounded(lot.quantity - quantity);
		}
	}

	clear(): void {
		this.lots.clear();
		this.byArticle.clear();
	}

	private take(request: WriteOffRequest, taken: Map<StockLot, number>): StockPick[] {
		const candidates = (this.byArticle.get(articleKey(request)) ?? []).filter((lot) => isWanted(request, lot));
		const picks: StockPick[] = [];
		let missing = request.quantity;
		for (const rule of request.rules.length === 0 ? [{}] : request.rules) {
			for (const lot of candidates) {
				const left = rounded(lot.quantity - (taken.get(lot) ?? 0));
				if (missing <= 0) return picks;
				if (left <= 0 || !isAllowed(rule, lot)) continue;
				const quantity = Math.min(left, missing);
				taken.set(lot, rounded((taken.get(lot) ?? 0) + quantity));
				missing = rounded(missing - quantity);
				picks.push(pickOf(lot, quantity, request.line));
			}
		}
		return picks;
	}

	private forgetEmptyLots(): void {
		if (this.lots.size <= this.cap) return;
		let scanned = 0;
		for (const [id, lot] of this.lots) {
			if (this.lots.size <= this.cap || ++scanned > FORGET_SCAN) break;
			if (lot.quantity > 0) continue;
			this.lots.delete(id);
			const lots = this.byArticle.get(articleKey(lot)) ?? [];
			lots.splice(lots.indexOf(lot), 1);
			if (lots.length === 0) this.byArticle.delete(articleKey(lot));
		}
	}
}

export function pickOf(lot: StockLot, quantity: number, line: number): StockPick {
	const { id, articleReference, quantityUnitCode, customsStatus, storageLocation, mrn, goodsItem } = lot;
	return {
		lotId: id,
		articleReference,
		quantity,
		quantityUnitCode,
		customsStatus,
		storageLocation,
		mrn,
		goodsItem,
		line,
	};
}

/** `needs 10 NAR of PUMP-1 in ANR1-CW, and 4 are there`: what is short, for the person who must find the rest. */
export function shortageText({ request, available }: Shortage): string {
	const { quantity, quantityUnitCode, articleReference, storageLocation, authorisationReference, mrn } = request;
	const wanted = [
		`needs ${quantity}${quantityUnitCode === undefined ? '' : ` ${quantityUnitCode}`} of ${articleReference}`,
		storageLocation !== undefined && `in ${storageLocation}`,
		authorisationReference !== undefined && `under ${authorisationReference}`,
		mrn !== undefined && `from ${mrn}`,
	];
	return `${wanted.filter((part) => part !== false).join(' ')}, and stock that may be taken holds ${available}`;
}

const articleKey = ({ tenantId, articleReference }: Pick<StockLot, 'tenantId' | 'articleReference'>) =>
	JSON.stringify([tenantId, articleReference]);

const isWanted = (request: WriteOffRequest, lot: StockLot) =>
	WANTED.every((name) => request[name] === undefined || request[name] === lot[name]) && isInSameUnit(request, lot);

/** Nothing is converted; where one side names no unit they are taken to be the same. */
const isInSameUnit = ({ quantityUnitCode: wanted }: WriteOffRequest, { quantityUnitCode: held }: StockLot) =>
	wanted === undefined || held === undefined || wanted === held;

const isAllowed = (rule: WriteOffRule, lot: StockLot) =>
	(rule.customsStatus ?? lot.customsStatus) === lot.customsStatus &&
	(rule.isOfPreferentialOrigin ?? lot.isOfPreferentialOrigin) === lot.isOfPreferentialOrigin;

function insertByAcceptance(lots: StockLot[], lot: StockLot): void {
	let at = lots.length;
	while (at > 0 && lots[at - 1]!.acceptedAt > lot.acceptedAt) at--;
	lots.splice(at, 0, lot);
}

/** Quantities have six decimals (UCC Annex B); sums of doubles have more. */
export const rounded = (quantity: number) => Math.round(quantity * 1_000_000) / 1_000_000;
