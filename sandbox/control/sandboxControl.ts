import type { SandboxContext } from '../context';
import { continueDeclarations, holdDeclarations } from '../declarations/lifeCycle';
import type { OutcomeSpec } from '../declarations/outcomes';
import type { Fault, FaultSpec } from '../faults/fault';
import { beginFault, endFault, isStanding } from '../faults/standingFaults';
import { emitEvent, type NewEvent } from '../events/emitEvent';
import { bookOpeningStock, type OpeningStock } from '../stock/openingStock';
import { messageGroups, type MessageGroup } from './messageGroups';
import { stockBalances, type StockBalance } from './holdingsView';
import { stateView, type SandboxState } from './stateView';

/** Without a tenant, that of the first client. */
export type EmitSpec = Omit<NewEvent, 'tenantId'> & { readonly tenantId?: string };

/** What can be done to a sandbox from outside CAS's own API; the control API and tests do the same. */
export class SandboxControl {
	constructor(private readonly context: SandboxContext) {}

	/** Everything but secrets, `limit` entries of each list, newest first. */
	state(limit = Number.MAX_SAFE_INTEGER): SandboxState {
		return stateView(this.context, limit);
	}

	/** Moves the clock on; on a manual clock resolves when all work due by then has ended. */
	async advance(milliseconds: number): Promise<void> {
		await this.context.clock.advance(milliseconds);
	}

	setSpeed(speed: number): void {
		this.context.clock.setSpeed(speed);
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

	/** What came in, by kind of message, `limit` of each at most. */
	messageGroups(limit: number): MessageGroup[] {
		return messageGroups(this.context.world, limit);
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
