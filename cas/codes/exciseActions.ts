import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { EMCS } from './edition';

// Code lists of the messages of an excise movement under way.

/** Report of receipt, IE818. */
export const receiptConclusions = codeList({
	id: 'receiptConclusions',
	title: 'Global conclusions of receipt',
	editions: [EMCS],
	codes: codesFrom(`
1|Accepted and satisfactory|Acceptée et satisfaisante|Aanvaard en bevredigend|Angenommen und zufriedenstellend
2|Accepted although unsatisfactory|Acceptée bien que non satisfaisante|Aanvaard hoewel niet bevredigend|Angenommen, obwohl nicht zufriedenstellend
3|Refused|Refusée|Geweigerd|Verweigert
4|Partially refused|Partiellement refusée|Gedeeltelijk geweigerd|Teilweise verweigert
`),
	closed: true,
});

/** Report of receipt, IE818, and explanation, IE871. */
export const shortageOrExcess = codeList({
	id: 'shortageOrExcess',
	title: 'Shortage or excess',
	editions: [EMCS],
	codes: codesFrom(`
S|Shortage|Manquant|Tekort|Fehlmenge
E|Excess|Excédent|Overschot|Mehrmenge
`),
	closed: true,
});

/** Change of destination, IE813. Unknown destinations (8) cannot be changed to. */
export const exciseDestinations = codeList({
	id: 'exciseDestinations',
	title: 'Destination types',
	editions: [EMCS],
	codes: codesFrom(`
1|Tax warehouse|Entrepôt fiscal|Belastingentrepot|Steuerlager
2|Registered consignee|Destinataire enregistré|Geregistreerde geadresseerde|Registrierter Empfänger
3|Temporary registered consignee|Destinataire enregistré à titre temporaire|Tijdelijk geregistreerde geadresseerde|Registrierter Empfänger im Einzelfall
4|Direct delivery|Livraison directe|Rechtstreekse aflevering|Direktlieferung
6|Export|Exportation|Uitvoer|Ausfuhr
9|Certified consignee|Destinataire certifié|Gecertificeerde geadresseerde|Zertifizierter Empfänger
10|Temporarily certified consignee|Destinataire certifié à titre temporaire|Tijdelijk gecertificeerde geadresseerde|Zertifizierter Empfänger im Einzelfall
11|Return to the place of dispatch|Retour au lieu d'expédition|Terugkeer naar de plaats van verzending|Rückkehr zum Ort der Versendung
`),
	closed: true,
});

/** Alert or rejection, IE819. */
export const alertReasons = codeList({
	id: 'alertReasons',
	title: 'Reasons of an alert or a rejection',
	editions: [EMCS],
	codes: codesFrom(`
0|Other|Autre|Overige|Sonstiges
1|The e-AD does not concern the recipient|L'e-AD ne concerne pas le destinataire|Het e-AD betreft de ontvanger niet|Das e-VD betrifft den Empfänger nicht
2|The goods do not match the order|Les produits ne correspondent pas à la commande|De goederen stemmen niet overeen met de bestelling|Die Waren entsprechen nicht der Bestellung
3|The quantities do not match the order|Les quantités ne correspondent pas à la commande|De hoeveelheden stemmen niet overeen met de bestelling|Die Mengen entsprechen nicht der Bestellung
`),
	closed: true,
});

/** Explanation of a delay, IE837. */
export const delayExplanations = codeList({
	id: 'delayExplanations',
	title: 'Explanations of a delay',
	editions: [EMCS],
	codes: codesFrom(`
0|Other|Autre|Overige|Sonstiges
1|Cancelled commercial transaction|Transaction commerciale annulée|Geannuleerde handelstransactie|Annulliertes Geschäft
2|Pending commercial transaction|Transaction commerciale en suspens|Hangende handelstransactie|Schwebendes Geschäft
3|Ongoing investigation by officials|Enquête officielle en cours|Lopend onderzoek door ambtenaren|Laufende amtliche Ermittlung
4|Bad weather conditions|Mauvaises conditions météorologiques|Slecht weer|Schlechtes Wetter
5|Strike|Grève|Staking|Streik
6|Accident in the transport zone|Accident dans la zone de transport|Ongeval in de vervoerszone|Unfall während der Beförderung
`),
	closed: true,
});

/** What is late, IE837. */
export const delayRoles = codeList({
	id: 'delayRoles',
	title: 'What is late',
	editions: [EMCS],
	codes: codesFrom(`
1|Report of receipt|Accusé de réception|Bericht van ontvangst|Eingangsmeldung
2|Naming of a destination|Désignation d'une destination|Opgave van een bestemming|Bestimmung eines Bestimmungsorts
`),
	closed: true,
});

/** Who explains, IE837 and IE871. */
export const movementRoles = codeList({
	id: 'movementRoles',
	title: 'Roles in an excise movement',
	editions: [EMCS],
	codes: codesFrom(`
1|Consignor|Expéditeur|Afzender|Versender
2|Consignee|Destinataire|Geadresseerde|Empfänger
`),
	closed: true,
});

/** Who arranges the transport after a change of destination, IE813. */
export const transportArrangers = codeList({
	id: 'transportArrangers',
	title: 'Who arranges the transport',
	editions: [EMCS],
	codes: codesFrom(`
1|Consignor|Expéditeur|Afzender|Versender
2|Consignee|Destinataire|Geadresseerde|Empfänger
3|Owner of the goods|Propriétaire des marchandises|Eigenaar van de goederen|Eigentümer der Waren
4|Other|Autre|Overige|Sonstiger
`),
	closed: true,
});
