import type { Settings } from './options';
import type { Agenda } from './time/agenda';
import type { Clock } from './time/clock';
import type { World } from './world/world';
import type { FaultRegistry } from './faults/faultRegistry';
import type { TokenIssuer } from './login/tokenIssuer';

/** What every part of one sandbox works with. */
export interface SandboxContext {
	readonly settings: Settings;
	readonly clock: Clock;
	readonly agenda: Agenda;
	readonly world: World;
	readonly faults: FaultRegistry;
	readonly tokens: TokenIssuer;
	/** A number from 0 to below 1, repeatable by the seed. */
	readonly random: () => number;
	/** `http://127.0.0.1:<port>`, known once the server listens. */
	readonly origin: () => string;
}
