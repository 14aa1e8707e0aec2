import type { MasterData } from '../world/masterData';
import { objectOf, textOf } from '../world/readField';
import type { Shipment } from '../world/records';

/** What the deductions look at, and the moment at which master data has to be valid. */
export interface Basis {
	readonly masterData: MasterData;
	readonly shipment: Pick<Shipment, 'tenantId' | 'direction' | 'content'>;
	readonly now: number;
}

/** The country whose authority is asked, for tariffs that differ by country. */
export function countryOf({ direction, content }: Basis['shipment']): string | undefined {
	const side = direction === 'IN' ? 'shipTo' : 'shipFrom';
	const party = direction === 'IN' ? 'importer' : 'exporter';
	return (
		textOf(content, 'jurisdiction') ??
		textOf(content, side) ??
		textOf(objectOf(objectOf(content, party), 'address'), 'countryCode')
	);
}
