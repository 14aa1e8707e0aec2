import { countries } from '../../codes/countries';
import { compactUpper } from '../../identifiers/compact';
import { quoted, refuse, warn, type Finding } from '../../identifiers/finding';
import { text, type LabelTuple } from '../model/field';

/** Customs office reference number: country and six letters or digits. Source: UCC Annex B, an8. */
const SHAPE = /^[A-Z]{2}[A-Z0-9]{6}$/;
const HOW = 'Use the country in 2 letters and 6 letters or digits, as in BE101000';

/** Refuses a wrong shape; warns of a country that is not in the list. */
function checkCustomsOffice(value: string): Finding[] {
	if (!SHAPE.test(value)) return [refuse('customsOffice.shape', `${quoted(value)} is not a customs office`, HOW)];
	const country = value.slice(0, 2);
	return countries.has(country)
		? []
		: [warn('customsOffice.country', `${value} begins with ${country}, which is not a country`, HOW)];
}

export function customsOffice(labels: LabelTuple, help: string) {
	return text({ labels, help, example: 'BE101000', maxLength: 8, normalise: compactUpper, check: checkCustomsOffice });
}
