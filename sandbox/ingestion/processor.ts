import type { SandboxContext } from '../context';
import type { FoundProblem, IngestedMessage, JsonObject } from '../world/records';

/** A message whose validation refused nothing. */
export interface SoundMessage {
	readonly referenceId: string;
	readonly tenantId: string;
	/** The customer's reference, by which the message is kept. */
	readonly reference: string;
	/** In the form that CAS takes: codes without blanks and dots, numbers as numbers. */
	readonly content: JsonObject;
}

/** What became of a message. */
export interface Processed {
	readonly result: Exclude<IngestedMessage['result'], 'waiting'>;
	/** In a sentence; for a refusal, why. */
	readonly outcome: string;
	/** What was found beyond the validation of the message itself. */
	readonly problems?: readonly FoundProblem[];
}

/** Carries out what a sound message asks for. */
export type Processor = (context: SandboxContext, message: SoundMessage) => Processed;
