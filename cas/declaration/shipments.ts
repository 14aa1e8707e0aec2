import { headersOf, SHIPMENT_FIELD, SHIPMENTS_FIELD } from '../contract/declaration';
import { isRecord } from '../isRecord';
import type { DeclarationData } from './openness';

type Data = Record<string, unknown>;

/** The goods shipments of a declaration, whether it writes them as a list or as one group, on top or in the body of a shipment. */
export function shipmentsOf(declaration: DeclarationData): Data[] {
	for (const header of headersOf(declaration)) {
		for (const field of [SHIPMENTS_FIELD.value, SHIPMENT_FIELD.value]) {
			const found = [header[field]].flat().filter(isRecord);
			if (found.length > 0) return found;
		}
	}
	return [];
}
