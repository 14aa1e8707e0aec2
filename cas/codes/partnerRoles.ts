import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { annexB } from './edition';

/** What a business partner may be in a shipment. Open, since CAS documents no list: four codes were seen, the rest are our words. */
export const partnerRoles = codeList({
	id: 'partnerRoles',
	title: 'Roles of business partners',
	editions: [
		{
			source: 'IMP, CSE, CSR, DEC: a public sample of a CAS declaration',
			edition: 'evidenced 2016',
			date: '2016',
			licence: 'facts of a public sample',
		},
		annexB('group 13 (3)', '; names of the parties, the codes are assumed'),
	],
	codes: codesFrom(`
IMP|Importer|Importateur|Importeur|Einführer
CSE|Consignee|Destinataire|Geadresseerde|Empfänger
CSR|Consignor|Expéditeur|Afzender|Versender
DEC|Declarant|Déclarant|Aangever|Anmelder
exporter|Exporter|Exportateur|Exporteur|Ausführer
seller|Seller|Vendeur|Verkoper|Verkäufer
buyer|Buyer|Acheteur|Koper|Käufer
representative|Representative|Représentant|Vertegenwoordiger|Vertreter
carrier|Carrier|Transporteur|Vervoerder|Beförderer
warehouseKeeper|Warehouse keeper|Entreposeur|Entreposhouder|Lagerhalter
`),
	closed: false,
});
