import {
	headersOf,
	HEADER_FIELDS,
	HISTORY_FIELD,
	identityOfDeclaration,
	listOfDeclaration,
	presentDate,
} from '../contract/declaration';
import { KNOWN_STATUSES, type StatusMeanings } from '../contract/statuses';
import { whatInstead } from './whatInstead';
import type { Intention } from './intention';

export type DeclarationData = Readonly<Record<string, unknown>>;

/** Why an intention is not open now, for the person who asked for it. */
export interface NotOpen {
	/** Goes on from "the declaration": `has been in status Submitted since 2026-01-15T08:00:06Z`. */
	readonly because: string;
	/** Where it is open, and what to do instead. */
	readonly advice: string;
}

const PRE_LODGED = 'D';

/**
 * Why the intention is not open for the declaration as it is, or undefined where it may be. Which statuses allow what is assumed, so a
 * status that neither the contract nor the Contract Profile names is left for CAS to judge. Of one that the profile names, it says
 * whether header and goods items may be changed.
 */
export function whyNotOpen(
	intention: Intention,
	declaration: DeclarationData,
	meanings: StatusMeanings = {},
): NotOpen | undefined {
	const { status, arc } = identityOfDeclaration(declaration);
	const allowed: readonly string[] = intention.allowedIn;
	const open = `${intention.title} is possible in ${allowed.join(', ')}.`;
	if (status !== undefined && !allowed.includes(status) && isJudged(intention, status, meanings)) {
		return { because: statusSince(declaration, status), advice: `${open} ${whatInstead(intention, status, meanings)}` };
	}
	if (intention.isExcise && arc === undefined && 'arc' in declaration) {
		return {
			because: 'has no ARC, so it is no excise movement',
			advice: `${intention.title} is for excise movements (EMCS) only. Check which declaration is chosen.`,
		};
	}
	const type = additionalTypeOf(declaration);
	if (intention.kind === 'goodsArrived' && type !== undefined && type !== PRE_LODGED) {
		return {
			because: `is of additional type ${type}`,
			advice: `${intention.title} is for pre-lodged declarations (type D) only; this one needs no presentation of its goods.`,
		};
	}
	return undefined;
}

/** True where it is known that a status outside of the list does not allow the intention. */
function isJudged({ kind }: Intention, status: string, meanings: StatusMeanings): boolean {
	if (KNOWN_STATUSES.some((known) => known === status)) return true;
	return kind === 'change' && Object.hasOwn(meanings, status) && meanings[status]?.isChangeable === false;
}

const additionalTypeOf = (declaration: DeclarationData) =>
	headersOf(declaration)
		.map((header) => header[HEADER_FIELDS.value.additionalType])
		.find((type) => typeof type === 'string');

function statusSince(declaration: DeclarationData, status: string): string {
	const last = listOfDeclaration(declaration, HISTORY_FIELD.value).at(-1);
	const time = presentDate(last?.time);
	return last?.status === status && time !== undefined
		? `has been in status ${status} since ${time}`
		: `is in status ${status}`;
}

/** `declaration SO-1 (OUT)`: what people call it, as far as it is known. */
export function declarationSubject(identity: Readonly<Record<string, unknown>>): string {
	const { externalReference, direction, mrn, lrn, declarationId } = identity;
	const known = externalReference ?? mrn ?? lrn ?? declarationId ?? '';
	const isKey = externalReference !== undefined && direction !== undefined;
	return `declaration ${String(known)}${isKey ? ` (${String(direction)})` : ''}`.trim();
}
