import { destinationOf, documentOf, exportCountryOf, partiesOf } from '../shipment/read';
import type { MasterData } from '../world/masterData';
import { objectOf, textOf } from '../world/readField';
import type { Shipment } from '../world/records';

/** What the deductions look at, and the moment at which master data has to be valid. */
export interface Basis {
	readonly masterData: MasterData;
	readonly shipment: Pick<Shipment, 'tenantId' | 'direction' | 'content'>;
	readonly now: number;
}

/** The country whose authority is asked. */
export function countryOf({ direction, content }: Pick<Shipment, 'direction' | 'content'>): string | undefined {
	const office = textOf(documentOf(content), 'declarationOfficeCode');
	const party = objectOf(partiesOf(content), direction === 'IN' ? 'importer' : 'exporter');
	return (
		textOf(content, 'jurisdiction') ??
		office?.slice(0, 2) ??
		(direction === 'IN' ? destinationOf(content) : exportCountryOf(content)) ??
		textOf(objectOf(party, 'address'), 'country')
	);
}
