import { codesFrom } from './codeLines';
import { codeList } from './codeList';

/** What a business partner may be in a shipment: the parties of the customs shipment. Open, since CAS documents no list. */
export const partnerRoles = codeList({
	id: 'partnerRoles',
	title: 'Roles of business partners',
	source: 'Parties of UCC Annex B, group 3 (13), named as the fields of the customs shipment; assumed',
	codes: codesFrom(`
exporter|Exporter|Exportateur|Exporteur|Ausführer
importer|Importer|Importateur|Importeur|Einführer
consignor|Consignor|Expéditeur|Afzender|Versender
consignee|Consignee|Destinataire|Geadresseerde|Empfänger
seller|Seller|Vendeur|Verkoper|Verkäufer
buyer|Buyer|Acheteur|Koper|Käufer
declarant|Declarant|Déclarant|Aangever|Anmelder
representative|Representative|Représentant|Vertegenwoordiger|Vertreter
carrier|Carrier|Transporteur|Vervoerder|Beförderer
warehouseKeeper|Warehouse keeper|Entreposeur|Entreposhouder|Lagerhalter
`),
	closed: false,
});
