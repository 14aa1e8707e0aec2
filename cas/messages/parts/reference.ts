import { date, text, type LabelTuple } from '../model/field';

interface ReferenceOptions {
	readonly labels: LabelTuple;
	readonly help: string;
	readonly example: string;
	readonly synonyms?: readonly string[];
}

/** Your own id of something, kept in CAS under that id. */
export function reference(options: ReferenceOptions) {
	return text({ ...options, maxLength: 70 });
}

/** The id of a message: later messages and events name it. */
export function ownReference(options: ReferenceOptions) {
	return text({ ...options, maxLength: 70, required: true });
}

/** Where master data and stock belong, by the names that CAS was configured with. */
export function company() {
	return text({
		labels: ['Company', 'Société', 'Vennootschap', 'Gesellschaft'],
		help: 'Company as named in CAS',
		example: 'SCHELDT',
	});
}

export function plant() {
	return text({ labels: ['Plant', 'Site', 'Vestiging', 'Werk'], help: 'Plant as named in CAS', example: 'ANR1' });
}

export function storageLocation() {
	return text({
		labels: ['Storage location', 'Lieu de stockage', 'Opslaglocatie', 'Lagerort'],
		help: 'Storage location as named in CAS',
		example: 'ANR1-CW',
	});
}

export function validFrom() {
	return date({
		labels: ['Valid from', 'Valable à partir du', 'Geldig vanaf', 'Gültig ab'],
		help: 'First day on which it holds',
		example: '2026-01-01',
	});
}

export function validTo() {
	return date({
		labels: ['Valid to', "Valable jusqu'au", 'Geldig tot en met', 'Gültig bis'],
		help: 'Last day on which it holds',
		example: '2026-12-31',
	});
}
