import { identityOfDeclaration } from '../contract/declaration';
import { complaintsOf } from './problems';
import { progressTowards } from './targetProgress';

type Declaration = Readonly<Record<string, unknown>>;

/** What CAS made of a shipment that it took in. */
export interface ShipmentResult {
	/** `refused`: there is a declaration, and CAS itself found that it cannot go on. */
	readonly result: 'made' | 'existedBefore' | 'refused' | 'notKnownYet';
	/** In a sentence, for the person who reads the item. */
	readonly reason: string;
	/** The first of its declarations; one shipment may lead to several. */
	readonly declaration?: Declaration;
	/** The complaints of CAS, of one that it refused. */
	readonly complaints?: readonly string[];
}

/** The status by which CAS has checked a declaration. */
const CHECKED = ['Validated'];

/** The result by the declarations that a search finds of a shipment that had none before; undefined where there is none yet. */
export function resultByDeclarations(
	declarations: readonly Declaration[],
): (ShipmentResult & { isFinal: boolean }) | undefined {
	const standings = declarations.map((declaration) => ({
		declaration,
		progress: progressTowards(declaration, CHECKED),
	}));
	const [first] = standings;
	if (first === undefined) return undefined;
	const stopped = standings.find(({ progress }) => progress.kind === 'stopped');
	if (stopped !== undefined) {
		const { declaration, progress } = stopped;
		const complaints = complaintsOf(declaration, { blockingOnly: true });
		return { result: 'refused', reason: progress.reason, declaration, complaints, isFinal: true };
	}
	const isFinal = standings.every(({ progress }) => progress.kind === 'reached');
	return { result: 'made', reason: first.progress.reason, declaration: first.declaration, isFinal };
}

/** The result of a shipment that CAS had a declaration of before it was sent. */
export function existingResult(declaration: Declaration): ShipmentResult {
	const { status = 'unknown' } = identityOfDeclaration(declaration);
	return {
		result: 'existedBefore',
		reason: `CAS had a declaration of it before it was sent, in status ${status}. What became of this message, only an event tells.`,
		declaration,
	};
}
