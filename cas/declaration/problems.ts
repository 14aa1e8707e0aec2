import {
	GOODS_ITEMS_FIELD,
	headersOf,
	listOfDeclaration,
	PROBLEMS_FIELD,
	WARNING_COUNT_FIELDS,
	WARNINGS_FIELDS,
} from '../contract/declaration';
import { isRecord } from '../isRecord';
import { DECLARATION_WARNINGS, JSON_NESTING } from '../limits';
import { pathSteps, pathText, type Path } from '../messages/model/labels';
import { valueAt } from '../messages/model/valueAt';
import { itemNumberOf } from './goodsItems';
import type { DeclarationData } from './openness';
import { asSent, sentPathOf, splitPath } from './sentPath';
import { shipmentsOf } from './shipments';
import { numberOf, textOf, withoutAbsent } from './values';

/** Something that CAS or the authority found in a declaration. */
export interface DeclarationProblem {
	/** The sentence that CAS gives. */
	readonly text: string;
	/** `refuse` for what blocks the declaration, `warn` for what does not; other words as CAS writes them. */
	readonly severity?: string;
	/** `CAS` or `authority`. */
	readonly source?: string;
	/** Where, as CAS writes it: `governmentAgencyGoodsItems[0].netMass`; of a warning the group that it stands in. Absent where it is about the whole. */
	readonly path?: string;
	/** The number of the goods item that it is about: its own, or else its place, counted from one. */
	readonly goodsItemNumber?: number;
}

const SEVERITIES = ['refuse', 'warn'] as const;
type Severity = (typeof SEVERITIES)[number];

/**
 * The problems of a declaration: its list of problems, the warnings of all its groups in their order, and a sentence where CAS counts
 * more warnings than it gives texts for. A problem that is only a text counts too; what has no text is left out.
 */
export function problemsOfDeclaration(declaration: DeclarationData): DeclarationProblem[] {
	const listed = listedProblems(declaration);
	const warnings = new Warnings(declaration);
	const known = new Set(listed.map(keyOf));
	return [...listed, ...warnings.found.filter((warning) => !known.has(keyOf(warning))), ...warnings.untold()];
}

/** What CAS complains about, for people; `blockingOnly` leaves out what is but a warning. */
export function complaintsOf(declaration: DeclarationData, { blockingOnly }: { blockingOnly: boolean }): string[] {
	return problemsOfDeclaration(declaration)
		.filter(({ severity }) => !blockingOnly || severity !== 'warn')
		.map(({ text }) => text);
}

const keyOf = ({ text, path }: DeclarationProblem) => JSON.stringify([path, text]);

function listedProblems(declaration: DeclarationData): DeclarationProblem[] {
	const list = declaration[PROBLEMS_FIELD.value];
	if (!Array.isArray(list)) return [];
	const numberAt = numbersByPath(declaration);
	return list.flatMap((entry: unknown) => {
		if (typeof entry === 'string') return entry === '' ? [] : [{ text: entry }];
		if (!isRecord(entry) || typeof entry.message !== 'string' || entry.message === '') return [];
		const { message: text, severity, source, path } = entry;
		const goodsItemNumber = typeof path === 'string' ? numberAt(pathSteps(path)) : undefined;
		return [
			{
				text,
				...(typeof severity === 'string' && { severity }),
				...(typeof source === 'string' && { source }),
				...(typeof path === 'string' && path !== '' && { path }),
				...(goodsItemNumber !== undefined && { goodsItemNumber }),
			},
		];
	});
}

/** The number of the goods item that a path leads into; undefined for any other path. */
function numbersByPath(declaration: DeclarationData): (path: Path) => number | undefined {
	const sent = asSent(declaration);
	/** How many goods items stand before each goods shipment. */
	const before: number[] = [];
	let count = 0;
	for (const shipment of shipmentsOf(declaration)) {
		before.push(count);
		count += listOfDeclaration(shipment, GOODS_ITEMS_FIELD.value).length;
	}
	return (path) => {
		const itemPath = itemPathOf(path);
		if (itemPath === undefined) return undefined;
		const item = valueAt(declaration, itemPath) ?? valueAt(sent, sentPathOf(itemPath) ?? []);
		const place = (before[splitPath(itemPath).shipment ?? 0] ?? 0) + Number(itemPath.at(-1));
		return itemNumberOf(isRecord(item) ? item : {}, place);
	};
}

/** The part of a path that leads to a goods item, or undefined where it leads elsewhere. */
export function itemPathOf(path: Path): Path | undefined {
	const at = path.findLastIndex((step, index) => isItemsField(step) && typeof path[index + 1] === 'number');
	return at < 0 ? undefined : path.slice(0, at + 2);
}

const isItemsField = (step: Place['step']) => String(step).toLowerCase() === GOODS_ITEMS_FIELD.value.toLowerCase();

/** A group or list in a declaration, and how it was reached. */
interface Place {
	readonly value: object;
	readonly step: string | number | undefined;
	readonly parent: Place | undefined;
	readonly depth: number;
	readonly goodsItemNumber: number | undefined;
}

/** Walks through a declaration once; no deeper than data of CAS is, and listing no more than a person could read. */
class Warnings {
	readonly found: DeclarationProblem[] = [];
	private readonly count: Record<Severity, number> = { refuse: 0, warn: 0 };
	private itemCount = 0;

	constructor(private readonly declaration: DeclarationData) {
		const open: Place[] = [
			{ value: declaration, step: undefined, parent: undefined, depth: 0, goodsItemNumber: undefined },
		];
		for (let place = open.pop(); place !== undefined; place = open.pop()) {
			if (isRecord(place.value)) this.take(place, place.value[WARNINGS_FIELDS.value.group]);
			if (place.depth < JSON_NESTING) this.addInner(place, open);
		}
	}

	/** What CAS counts beyond what it says, and what is not listed. */
	untold(): DeclarationProblem[] {
		const { group, ...fields } = WARNING_COUNT_FIELDS.value;
		const counts = headersOf(this.declaration)
			.map((header) => header[group])
			.find(isRecord);
		const counted = {
			refuse: numberOf(counts?.[fields.blocking]) ?? numberOf(counts?.[fields.ownBlocking]) ?? 0,
			warn: numberOf(counts?.[fields.nonBlocking]) ?? numberOf(counts?.[fields.ownNonBlocking]) ?? 0,
		};
		const missing = SEVERITIES.filter((severity) => counted[severity] > this.count[severity]).map((severity) => ({
			text: `CAS counts ${times(counted[severity], `${KINDS[severity]} warning`)} but ${givesTexts(this.count[severity])}.`,
			severity,
		}));
		const all = this.count.refuse + this.count.warn;
		if (all <= this.found.length) return missing;
		const text = `CAS gives ${all} warnings; the first ${this.found.length} are listed here.`;
		return [...missing, { text, severity: 'warn' }];
	}

	private take(place: Place, group: unknown): void {
		if (!isRecord(group)) return;
		const lists = { refuse: group[WARNINGS_FIELDS.value.blocking], warn: group[WARNINGS_FIELDS.value.nonBlocking] };
		for (const severity of SEVERITIES) {
			for (const text of [lists[severity]].flat().map(textOf)) {
				if (text === undefined) continue;
				this.count[severity] += 1;
				if (this.found.length >= DECLARATION_WARNINGS) continue;
				const path = place.parent === undefined ? undefined : pathText(pathTo(place));
				this.found.push({
					text,
					severity,
					...withoutAbsent({ path, goodsItemNumber: place.goodsItemNumber }),
				});
			}
		}
	}

	/** Groups are looked through in their order, so that goods items are counted over all shipments. */
	private addInner(parent: Place, open: Place[]): void {
		const isList = Array.isArray(parent.value);
		const areItems = isList && isItemsField(parent.step);
		const inner: Place[] = [];
		for (const [name, value] of Object.entries(parent.value as Record<string, unknown>)) {
			if (typeof value !== 'object' || value === null || name === WARNINGS_FIELDS.value.group) continue;
			const step = isList ? Number(name) : name;
			const goodsItemNumber =
				areItems && isRecord(value) ? itemNumberOf(value, this.itemCount++) : parent.goodsItemNumber;
			inner.push({ value, step, parent, depth: parent.depth + 1, goodsItemNumber });
		}
		// In reverse: the first has to come off the stack first.
		for (let at = inner.length - 1; at >= 0; at -= 1) open.push(inner[at]!);
	}
}

function pathTo(place: Place): Path {
	const steps: (string | number)[] = [];
	for (let at: Place | undefined = place; at?.step !== undefined; at = at.parent) steps.push(at.step);
	return steps.reverse();
}

const KINDS: Readonly<Record<Severity, string>> = { refuse: 'blocking', warn: 'non-blocking' };

const times = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

const givesTexts = (count: number) => (count === 0 ? 'gives no text' : `gives only ${times(count, 'text')}`);
