import { countries } from '../../codes/countries';
import { compactUpper } from '../../identifiers/compact';
import { quoted, warn, type Finding } from '../../identifiers/finding';
import { say } from '../../speech';
import { text, type EvidenceYear, type LabelTuple } from '../model/field';

/** Customs office reference number: country and six letters or digits. Source: UCC Annex B, an8. */
const SHAPE = /^[A-Z]{2}[A-Z0-9]{6}$/;

/** Longer codes are national: a message of 2020 has BEHSS216000. */
const MAX_LENGTH = 17;

/** Warns of another shape, which a national system may know, and of a country that is not in the list. */
function checkCustomsOffice(value: string): Finding[] {
	if (!SHAPE.test(value)) return [warn('customsOffice.shape', say('customsOffice.shape', { value: quoted(value) }))];
	const country = value.slice(0, 2);
	return countries.has(country)
		? []
		: [warn('customsOffice.country', say('customsOffice.country', { value, country }))];
}

interface OfficeOptions {
	readonly column?: string;
	readonly evidencedIn?: EvidenceYear;
	readonly assumedBecause?: string;
	readonly synonyms?: readonly string[];
}

export function customsOffice(labels: LabelTuple, help: string, options: OfficeOptions = {}) {
	return text({
		labels,
		help,
		example: 'BE101000',
		maxLength: MAX_LENGTH,
		normalise: compactUpper,
		check: checkCustomsOffice,
		...options,
	});
}
