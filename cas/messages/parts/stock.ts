import { stockStatuses } from '../../codes/stockStatuses';
import { checkMrn, normaliseMrn } from '../../identifiers/mrn';
import { code, integer, text } from '../model/field';

/** Under which permission goods are stored or processed. */
export function authorisationReference() {
	return text({
		labels: ['Authorisation', 'Autorisation', 'Vergunning', 'Bewilligung'],
		help: 'Number of the authorisation',
		example: 'BEIPO2026000123',
		maxLength: 35,
	});
}

/** CAS keeps stock linked to the declaration that the goods came in with (contract, "Write-off"). */
export function inboundMrn() {
	return text({
		labels: ['Inbound MRN', "MRN d'entrée", 'MRN van binnenkomst', 'Eingangs-MRN'],
		help: 'MRN under which the goods entered the procedure',
		example: '26BEA10000000001E2',
		normalise: normaliseMrn,
		check: checkMrn,
	});
}

export function inboundGoodsItem() {
	return integer({
		labels: ['Inbound goods item', "Article d'entrée", 'Goederenitem van binnenkomst', 'Eingangsposition'],
		help: 'Number of the goods item in the inbound declaration',
		example: 1,
		positive: true,
		maxDigits: 5,
	});
}

export function batchId() {
	return text({
		labels: ['Batch', 'Lot', 'Partij', 'Charge'],
		help: 'Batch or lot number',
		example: 'LOT-2026-117',
		maxLength: 70,
		synonyms: ['Lot', 'Batch number', 'Lot number'],
	});
}

export function customsStatus() {
	return code(stockStatuses, {
		labels: ['Customs status', 'Statut douanier', 'Douanestatus', 'Zollstatus'],
		help: 'Free for goods in free circulation, Bonded for goods under customs supervision',
		example: 'Bonded',
	});
}
