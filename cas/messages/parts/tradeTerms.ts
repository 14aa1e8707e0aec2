import { currencies } from '../../codes/currencies';
import { incoterms } from '../../codes/incoterms';
import { checkUnLocode, normaliseUnLocode } from '../../identifiers/unLocode';
import { code, date, decimal, group, text } from '../model/field';

/** Who pays and bears the risk up to where. */
export function tradeTerms() {
	return group(
		{
			labels: ['Delivery terms', 'Conditions de livraison', 'Leveringsvoorwaarden', 'Lieferbedingung'],
			help: 'Who pays and bears the risk up to where',
			evidencedIn: 2020,
		},
		{
			termsCode: code(incoterms, {
				labels: ['Incoterm', 'Incoterm', 'Incoterm', 'Incoterm'],
				help: 'Incoterms 2020, three letters',
				example: 'FCA',
				evidencedIn: 2020,
				synonyms: ['Incoterms', 'Incoterm', 'Terms of delivery'],
			}),
			place: text({
				labels: ['Place', 'Lieu', 'Plaats', 'Ort'],
				help: 'Named place of the incoterm',
				example: 'Antwerpen',
				evidencedIn: 2020,
				maxLength: 35,
				synonyms: ['Incoterm place'],
			}),
			placeCode: text({
				labels: ['Place as UN/LOCODE', 'Lieu (UN/LOCODE)', 'Plaats (UN/LOCODE)', 'Ort (UN/LOCODE)'],
				help: 'Named place as UN/LOCODE',
				example: 'BEANR',
				normalise: normaliseUnLocode,
				check: checkUnLocode,
				evidencedIn: 2016,
			}),
		},
	);
}

/** Number and date of the commercial invoice. */
function invoiceFields() {
	return {
		number: text({
			labels: ['Number', 'Numéro', 'Nummer', 'Nummer'],
			help: 'Invoice number',
			example: 'INV-2026-1187',
			maxLength: 70,
			evidencedIn: 2016,
			synonyms: ['Invoice', 'Invoice number', 'Invoice no', 'Facture', 'Factuur', 'Rechnung'],
		}),
		date: date({
			labels: ['Date', 'Date', 'Datum', 'Datum'],
			help: 'Day of the invoice',
			example: '2026-11-02',
			evidencedIn: 2016,
			synonyms: ['Invoice date'],
		}),
	};
}

const INVOICE = {
	labels: ['Invoice', 'Facture', 'Factuur', 'Rechnung'],
	help: 'Commercial invoice of the shipment',
	evidencedIn: 2016,
} as const;

/** The commercial invoice of a customs shipment; its total and currency stand on the header. */
export function invoice() {
	return group(INVOICE, invoiceFields());
}

/** The commercial invoice with its total, where no header has it. */
export function invoiceWithTotal() {
	return group(INVOICE, { ...invoiceFields(), amount: totalInvoiceAmount(), currency: invoiceCurrency() });
}

export function totalInvoiceAmount() {
	return decimal({
		labels: [
			'Total amount invoiced',
			'Montant total facturé',
			'Totaal gefactureerd bedrag',
			'In Rechnung gestellter Gesamtbetrag',
		],
		help: 'Total of the invoice',
		example: 18250.4,
		minimum: 0,
		maxFractionDigits: 6,
		evidencedIn: 2016,
		synonyms: [
			'Invoice amount',
			'Invoice total',
			'Facture: Montant',
			'Rechnung: Betrag',
			'Total amount',
			'Montant de la facture',
			'Factuurbedrag',
			'Rechnungsbetrag',
		],
	});
}

export function invoiceCurrency() {
	return code(currencies, {
		labels: ['Invoice currency', 'Devise de facturation', 'Factuurvaluta', 'Rechnungswährung'],
		help: 'Currency of the invoice, ISO 4217',
		example: 'EUR',
		evidencedIn: 2020,
		synonyms: [
			'Currency',
			'Devise',
			'Valuta',
			'Währung',
			'Invoice: Currency',
			'Facture: Devise',
			'Rechnung: Währung',
			'Monnaie',
		],
	});
}
