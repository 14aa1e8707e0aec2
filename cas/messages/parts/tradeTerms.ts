import { countries } from '../../codes/countries';
import { currencies } from '../../codes/currencies';
import { incoterms } from '../../codes/incoterms';
import { code, date, decimal, group, text } from '../model/field';

/** Who pays and bears the risk up to where. */
export function tradeTerms() {
	return group(
		{
			labels: ['Delivery terms', 'Conditions de livraison', 'Leveringsvoorwaarden', 'Lieferbedingung'],
			help: 'Who pays and bears the risk up to where',
		},
		{
			conditionCode: code(incoterms, {
				labels: ['Incoterm', 'Incoterm', 'Incoterm', 'Incoterm'],
				help: 'Incoterms 2020, three letters',
				example: 'FCA',
				synonyms: ['Incoterms', 'Incoterm', 'Terms of delivery'],
			}),
			locationName: text({
				labels: ['Place', 'Lieu', 'Plaats', 'Ort'],
				help: 'Named place of the incoterm',
				example: 'Antwerpen',
				maxLength: 35,
				synonyms: ['Incoterm place'],
			}),
			countryCode: code(countries, {
				labels: ['Country', 'Pays', 'Land', 'Land'],
				help: 'Country of the named place',
				example: 'BE',
			}),
		},
	);
}

/** The commercial invoice. */
export function invoice() {
	return group(
		{ labels: ['Invoice', 'Facture', 'Factuur', 'Rechnung'], help: 'Commercial invoice of the shipment' },
		{
			id: text({
				labels: ['Number', 'Numéro', 'Nummer', 'Nummer'],
				help: 'Invoice number',
				example: 'INV-2026-1187',
				maxLength: 70,
				synonyms: ['Invoice', 'Invoice number', 'Invoice no'],
			}),
			issueDate: date({
				labels: ['Date', 'Date', 'Datum', 'Datum'],
				help: 'Day of the invoice',
				example: '2026-11-02',
				synonyms: ['Invoice date'],
			}),
			amount: decimal({
				labels: ['Amount', 'Montant', 'Bedrag', 'Betrag'],
				help: 'Total of the invoice',
				example: 18250.4,
				minimum: 0,
				synonyms: ['Invoice amount', 'Invoice total'],
			}),
			currencyCode: code(currencies, {
				labels: ['Currency', 'Devise', 'Valuta', 'Währung'],
				help: 'Currency of the invoice, ISO 4217',
				example: 'EUR',
				synonyms: ['Currency', 'Devise', 'Valuta', 'Währung'],
			}),
			exchangeRate: decimal({
				labels: ['Exchange rate', 'Taux de change', 'Wisselkoers', 'Umrechnungskurs'],
				help: 'Units of the invoice currency for one unit of the national currency',
				example: 1,
				positive: true,
			}),
		},
	);
}
