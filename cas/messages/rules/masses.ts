import { say } from '../../speech';
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
	return [objection(path, netMass, say('mass.netAboveGross', { net: netMass, gross: grossMass }))];
}
