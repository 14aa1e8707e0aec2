import type { Objection } from '../model/message';
import { objection } from './objection';

interface Weighed {
	readonly netMass?: number;
	readonly grossMass?: number;
}

/** UCC Annex B: the net mass is not above the gross mass. */
export function netAboveGross(at: string, { netMass, grossMass }: Weighed): Objection[] {
	if (netMass === undefined || grossMass === undefined || netMass <= grossMass) return [];
	const path = at === '' ? 'netMass' : `${at}.netMass`;
	return [
		objection(
			path,
			netMass,
			`net mass ${netMass} kg is above gross mass ${grossMass} kg`,
			'Check both weights; gross includes the packaging',
		),
	];
}
