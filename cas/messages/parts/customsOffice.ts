import { countries } from '../../codes/countries';
import { compactUpper } from '../../identifiers/compact';
import { quoted, warn, type Finding } from '../../identifiers/finding';
import { text, type EvidenceYear, type LabelTuple } from '../model/field';

/** Customs office reference number: country and six letters or digits. Source: UCC Annex B, an8. */
const SHAPE = /^[A-Z]{2}[A-Z0-9]{6}$/;
const HOW = 'Use the country in 2 letters and 6 letters or digits, as in BE101000';

/** Longer codes are national: a message of 2020 has BEHSS216000. */
const MAX_LENGTH = 17;

/** Warns of another shape, which a national system may know, and of a country that is not in the list. */
function checkCustomsOffice(value: string): Finding[] {
	if (!SHAPE.test(value))
		return [warn('customsOffice.shape', `${quoted(value)} is not a customs office of the Union list`, HOW)];
	const country = value.slice(0, 2);
	return countries.has(country)
		? []
		: [warn('customsOffice.country', `${value} begins with ${country}, which is not a country`, HOW)];
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
