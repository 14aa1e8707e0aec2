import { statusKind } from '../../cas/contract/statuses';
import type { SandboxContext } from '../context';
import { statusOf, type Declaration, type Delivery, type IngestedMessage, type StoredEvent } from '../world/records';
import { shownDeclaration, shownEvent, shownMessage } from './stateView';

/** Entries of one page of a list. */
export const PAGE_ROWS = 50;

/** One page of a list, newest first. */
export interface Found<Row> {
	readonly rows: readonly Row[];
	/** How many fit, on all pages. */
	readonly total: number;
	/** From 1. */
	readonly page: number;
	readonly pages: number;
}

/** What a list is searched for; what is left out or empty fits everything. */
interface Search {
	/** A part of any of its numbers and references, in any case. */
	readonly text?: string;
	/** From 1; one beyond the last is the last. */
	readonly page?: number;
}

export interface DeclarationSearch extends Search {
	readonly direction?: string;
	/** A status, or `attention` for all in which somebody must act. */
	readonly status?: string;
}

export function findDeclarations(context: SandboxContext, { text, direction, status, page }: DeclarationSearch) {
	const fits = (declaration: Declaration) =>
		(!direction || declaration.direction === direction) &&
		(!status || status === statusOf(declaration) || status === statusKind(statusOf(declaration))) &&
		hasText(text, [declaration.externalReference, declaration.lrn, declaration.mrn, declaration.arc, declaration.id]);
	return paged(context.world.declarations, fits, page, (declaration) => shownDeclaration(context, declaration));
}

export interface EventSearch extends Search {
	readonly eventType?: string;
	/** A state of a delivery, or `none` where nobody has subscribed. */
	readonly delivery?: string;
	/** Only those of this declaration. */
	readonly declarationId?: string;
}

export function findEvents({ world }: SandboxContext, { text, eventType, delivery, declarationId, page }: EventSearch) {
	const fits = ({ event, deliveries }: StoredEvent) =>
		(!eventType || event.eventType === eventType) &&
		(!declarationId || event.data.id === declarationId) &&
		(!delivery || statesOf(deliveries).includes(delivery)) &&
		hasText(text, [
			event.id,
			event.eventType,
			event.eventSubType,
			event.data.customsShipmentReference,
			event.data.businessReference,
			event.data.lrn,
			event.data.mrn,
		]);
	return paged(world.events, fits, page, shownEvent);
}

const statesOf = (deliveries: readonly Delivery[]): string[] =>
	deliveries.length === 0 ? ['none'] : deliveries.map(({ state }) => state);

export interface MessageSearch extends Search {
	/** The ingestion endpoint of its kind. */
	readonly endpoint?: string;
	readonly result?: string;
}

export function findMessages({ world }: SandboxContext, { text, endpoint, result, page }: MessageSearch) {
	const fits = (message: IngestedMessage) =>
		(!endpoint || message.endpoint === endpoint) &&
		(!result || message.result === result) &&
		hasText(text, [message.externalReference, message.referenceId]);
	return paged(world.messages, fits, page, shownMessage);
}

function hasText(text: string | undefined, values: readonly unknown[]): boolean {
	const wanted = text?.trim().toLowerCase();
	if (!wanted) return true;
	return values.some((value) => typeof value === 'string' && value.toLowerCase().includes(wanted));
}

function paged<Entry, Row>(
	entries: ReadonlyMap<string, Entry>,
	fits: (entry: Entry) => boolean,
	wantedPage = 1,
	show: (entry: Entry) => Row,
): Found<Row> {
	const fitting = [...entries.values()].filter(fits);
	const pages = Math.max(1, Math.ceil(fitting.length / PAGE_ROWS));
	const page = Math.min(Math.max(1, wantedPage), pages);
	const end = fitting.length - (page - 1) * PAGE_ROWS;
	const rows = fitting.slice(Math.max(0, end - PAGE_ROWS), end).reverse();
	return { rows: rows.map(show), total: fitting.length, page, pages };
}
