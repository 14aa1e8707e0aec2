import { group, text, type LabelTuple } from '../model/field';
import { address, EXAMPLE_BUYER, partyName } from '../parts/party';
import { shaped } from '../parts/shaped';

/** SEED number of a trader or warehouse: country and 11 letters or digits. Source: Delegated Regulation (EU) 2022/1636, Annex I. */
function exciseNumber() {
	return text({
		labels: ['Excise number', "Numéro d'accise", 'Accijnsnummer', 'Verbrauchsteuernummer'],
		help: 'Number of the trader or warehouse in SEED, 13 characters',
		example: 'BE00000123456',
		maxLength: 16,
		check: shaped('exciseNumber.shape', /^[A-Z]{2}[A-Z0-9]{11}$/),
	});
}

/** Somebody in an excise movement, known by an excise number. */
export function exciseParty(labels: LabelTuple, help: string) {
	return group(
		{ labels, help },
		{ exciseNumber: exciseNumber(), name: partyName(EXAMPLE_BUYER), address: address(EXAMPLE_BUYER) },
	);
}
