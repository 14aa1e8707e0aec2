import type { SandboxContext } from '../context';
import { continueDeclarations, holdDeclarations } from '../declarations/lifeCycle';
import type { OutcomeSpec } from '../declarations/outcomes';
import type { Fault, FaultSpec } from '../faults/fault';
import { beginFault, endFault, isStanding } from '../faults/standingFaults';
import { emitEvent, type NewEvent } from '../events/emitEvent';
import { resendEvent } from '../events/resendEvent';
import { bookOpeningStock, type OpeningStock } from '../stock/openingStock';
import { stockBalances, type StockBalance } from './holdingsView';
import { declarationsByStatus, shownClock, stateView, type SandboxState, type ShownClock } from './stateView';

/** Without a tenant, that of the first client. */
export type EmitSpec = Omit<NewEvent, 'tenantId'> & { readonly tenantId?: string };

/** What can be done to a sandbox from outside CAS's own API; the control API and tests do the same. */
export class SandboxControl {
	constructor(private readonly context: SandboxContext) {}

	/** Everything but secrets, `limit` entries of each list, newest first. */
	state(limit = Number.MAX_SAFE_INTEGER): SandboxState {
		return stateView(this.context, limit);
	}

	/** Calls the listener after each change of what the sandbox holds; the returned function ends that. */
	onChange(listener: () => void): () => void {
		return this.context.world.onChange(listener);
	}

	/** Moves the clock on; on a manual clock resolves when all work due by then has ended. */
	async advance(milliseconds: number): Promise<void> {
		await this.context.clock.advance(milliseconds);
	}

	setSpeed(speed: number): void {
		this.context.clock.setSpeed(speed);
		this.context.world.changed();
	}

	/** Moves the clock on to that time; a time that has passed already changes nothing. */
	async advanceTo(time: number): Promise<void> {
		await this.advance(Math.max(0, time - this.context.clock.now()));
	}

	/** Stops the time, or lets it run again. */
	setPaused(isPaused: boolean): void {
		this.context.clock.setPaused(isPaused);
		this.context.world.changed();
	}

	/** Makes every token that was issued so far as good as expired. */
	expireTokens(): void {
		this.context.tokens.expireAll();
		this.context.world.changed();
	}

	addFault(fault: FaultSpec): Fault {
		return isStanding(fault) ? beginFault(this.context, fault) : this.context.faults.add(fault);
	}

	/** Ends one fault; false where there is none of that id. */
	endFault(id: string): boolean {
		return endFault(this.context, id);
	}

	clearFaults(): void {
		this.context.faults.clear();
		this.context.agenda.letGo();
	}

	/** Decides what happens to the declaration of a shipment, which need not exist yet. */
	setOutcome(spec: OutcomeSpec): void {
		const { outcome, ...about } = spec;
		if (outcome === 'continue') return continueDeclarations(this.context, spec);
		this.context.world.outcomes.push({ ...about, outcome });
		if (outcome === 'stay') holdDeclarations(this.context, spec);
		this.context.world.changed();
	}

	/** How many declarations there are in each status. */
	declarationsByStatus(): Record<string, number> {
		return declarationsByStatus(this.context);
	}

	/** The time, and how it goes. */
	clock(): ShownClock {
		return shownClock(this.context.clock);
	}

	/** Every balance of stock, with the lots and import declarations that it is made of. */
	stock(): StockBalance[] {
		return stockBalances(this.context.world.stock.lots.values());
	}

	/** Puts goods into stock that no declaration brought in; returns the id of their lot. */
	addStock(goods: OpeningStock): string {
		return bookOpeningStock(this.context, goods);
	}

	/** Emits an event that the sandbox does not make by itself, as `AWBCreated`; returns its id. */
	emit({ tenantId = this.context.settings.clients[0]?.tenantId ?? '', ...event }: EmitSpec): string {
		return emitEvent(this.context, { ...event, tenantId }).event.id;
	}

	/** Sends an event once more; returns how many subscriptions it goes to, or undefined where there is no such event. */
	resend(eventId: string): number | undefined {
		return resendEvent(this.context, eventId);
	}

	/** What a subscription was given to prove its deliveries with; undefined where there is none of that id. Only for tests: no route shows it. */
	subscriptionSecret(id: string): string | undefined {
		const { deliveryHeader, basicAuthentication, signingKey } = this.context.world.subscriptions.get(id)?.request ?? {};
		return deliveryHeader?.value ?? basicAuthentication?.password ?? signingKey;
	}

	/** Forgets everything that came in, and what was planned, asked for or told to fail; tokens and clock go on. */
	reset({ keepSubscriptions = false } = {}): void {
		this.context.agenda.clear();
		this.context.faults.clear();
		this.context.world.reset({ keepSubscriptions });
	}
}
