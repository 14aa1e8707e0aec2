import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../cas/contract/declaration';
import { MAX_PAGE_SIZE } from '../../../cas/contract/search';
import { folded, isMeant } from '../../../cas/declaration/isMeant';
import { existingResult, resultByDeclarations, type ShipmentResult } from '../../../cas/declaration/shipmentResult';
import type { Declaration } from '../../../cas/tracking/listed';
import { concurrently } from '../../shared/timing/concurrently';
import type { CasConnection } from '../../shared/transport/connection';
import { declarationsPage, type DeclarationsPage } from '../../shared/declarations/declarationsPage';
import type { ItemFailure } from '../../shared/items/failedItem';
import { pacer, type Pacer } from '../../shared/transport/pacer';
import { filtersOf, readDeclarations } from '../../shared/declarations/readDeclarations';
import { inRounds } from '../../shared/timing/rounds';
import { cancelSignalOf } from '../../shared/transport/cancelSignal';
import { resultFields } from './resultFields';

/** A shipment by its key: reference and direction. */
interface Key {
	readonly externalReference: string;
	readonly direction: string;
}

/** So many are looked up one by one; more are sought among all that has changed since, a hundred a request. */
const FEW = 10;
/** So many more are looked up one by one at the end, for a CAS whose times do not agree with its clock. */
const MOST_AT_THE_END = 100;
const AT_ONCE = 5;
/** CAS's clock and the times of its declarations may differ by so much. */
const MARGIN_MS = 3_600_000;

const NOT_YET: ShipmentResult = {
	result: 'notKnownYet',
	reason:
		'CAS has taken it in and shows no declaration of it yet. It tells a refusal by the event CustomsShipmentInformation / CreationUnsuccessful only: let CAS Notification Trigger listen for it.',
};

const BEFORE_UNKNOWN: ShipmentResult = {
	result: 'notKnownYet',
	reason:
		'CAS could not be asked, before it was sent, whether it had a declaration already. Look it up by its reference.',
};

/**
 * Follows the shipments of one run to their declarations, all together and by search. It has to look before they are sent too: only so
 * is a declaration that comes of them told from one that was there, whatever the clocks say.
 */
export class ShipmentFollower {
	private readonly before = new Map<string, Declaration | undefined>();
	private readonly results = new Map<string, ShipmentResult>();
	private readonly pace: Pacer;
	private sinceMs = Date.now();

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly connection: CasConnection,
		private readonly seconds: number,
	) {
		this.pace = pacer({ signal: cancelSignalOf(context) });
	}

	/**
	 * What CAS has of these shipments before they are sent. Fails where CAS does not let us search at all, so that nobody waits for
	 * what cannot be seen.
	 */
	async lookBefore(keys: readonly Key[]): Promise<{ failure: ItemFailure } | undefined> {
		const unique = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
		let refused: ItemFailure | undefined;
		await concurrently(unique, AT_ONCE, async (key, index) => {
			if (refused !== undefined) return;
			const page = await this.lookUp(key);
			if (!('failure' in page)) {
				this.sinceMs = Math.min(this.sinceMs, page.clockMs ?? this.sinceMs);
				this.before.set(nameOf(key), page.declarations[0]);
			} else if (index === 0) refused = page.failure;
		});
		if (refused === undefined) return undefined;
		return {
			failure: {
				...refused,
				description: `${refused.description} Nothing was sent: without a search, Wait for the Result cannot see what becomes of it.`,
			},
		};
	}

	/** What was there of a shipment; undefined where CAS could not be asked. */
	seenBefore(key: Key): readonly Declaration[] | undefined {
		const name = nameOf(key);
		if (!this.before.has(name)) return undefined;
		const declaration = this.before.get(name);
		return declaration === undefined ? [] : [declaration];
	}

	/** The results of the accepted among the shipments, as fields of their items; what is not followed gets none. */
	async resultsOf(accepted: readonly Key[]): Promise<(key: Key) => IDataObject> {
		const open = new Map<string, Key>();
		for (const key of accepted) {
			const name = nameOf(key);
			const known = this.before.get(name);
			if (known !== undefined) this.results.set(name, existingResult(known));
			else if (!this.before.has(name)) this.results.set(name, BEFORE_UNKNOWN);
			else open.set(name, key);
		}
		await inRounds(this.pace, this.seconds, async (isLast) => {
			if (open.size > 0) await this.round(open, isLast);
			return open.size > 0;
		});
		return (key) => resultFields(this.results.get(nameOf(key)) ?? NOT_YET);
	}

	private async round(open: Map<string, Key>, isLast: boolean): Promise<void> {
		if (open.size > FEW) {
			const read = await readDeclarations(
				this.context,
				this.connection,
				filtersOf({ fromMs: this.sinceMs - MARGIN_MS }),
				{ pacer: this.pace },
			);
			if ('failure' in read) this.noteTrouble(open, read.failure);
			else this.noteAmong(open, read.declarations);
			if (!isLast) return;
		}
		await concurrently([...open.values()].slice(0, MOST_AT_THE_END), AT_ONCE, async (key) => {
			const page = await this.lookUp(key);
			if ('failure' in page) this.noteTrouble(new Map([[nameOf(key), key]]), page.failure);
			else this.note(open, key, page.declarations);
		});
	}

	private async lookUp(key: Key): Promise<DeclarationsPage | { failure: ItemFailure }> {
		const asked = { filters: { ...key }, limit: MAX_PAGE_SIZE.value };
		const page = await declarationsPage(this.context, this.connection, asked, { pacer: this.pace });
		if ('failure' in page) return page;
		return { ...page, declarations: page.declarations.filter((declaration) => isMeant(declaration, { ...key })) };
	}

	private noteAmong(open: Map<string, Key>, declarations: readonly Declaration[]): void {
		const byReference = new Map<string, Declaration[]>();
		for (const declaration of declarations) {
			const reference = folded(identityOfDeclaration(declaration).externalReference ?? '');
			const same = byReference.get(reference);
			if (same === undefined) byReference.set(reference, [declaration]);
			else same.push(declaration);
		}
		for (const key of [...open.values()]) {
			const same = byReference.get(folded(key.externalReference)) ?? [];
			this.note(
				open,
				key,
				same.filter((declaration) => isMeant(declaration, { ...key })),
			);
		}
	}

	private note(open: Map<string, Key>, key: Key, declarations: readonly Declaration[]): void {
		const found = resultByDeclarations(declarations);
		if (found === undefined) return;
		this.results.set(nameOf(key), found);
		if (found.isFinal) open.delete(nameOf(key));
	}

	/** What goes wrong while waiting passes, or is told where it lasts to the end. */
	private noteTrouble(keys: ReadonlyMap<string, Key>, { message }: ItemFailure): void {
		for (const name of keys.keys()) {
			if (this.results.get(name)?.declaration !== undefined) continue;
			this.results.set(name, { ...NOT_YET, reason: `${message}. Look it up by its reference.` });
		}
	}
}

const nameOf = ({ externalReference, direction }: Key) => JSON.stringify([externalReference, direction]);
