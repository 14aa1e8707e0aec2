import { codesFrom } from './codeLines';
import { codeList } from './codeList';

/** What a business partner may be in a shipment. Open, since CAS documents no list: four codes were seen, the rest are our words. */
export const partnerRoles = codeList({
	id: 'partnerRoles',
	title: 'Roles of business partners',
	source:
		'IMP, CSE, CSR, DEC: evidenced 2016, a public sample of a CAS declaration; the rest assumed: parties of UCC Annex B, group 3 (13)',
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
