import { sentences } from '../slots';

/** The header of a declaration: type, countries, parties, transport. */
export const declarations = sentences({
	'code.otherCountry': {
		en: [
			'{code} is a code of {owners} only, and this is declared in {home}',
			'Use a code of that country, or check the jurisdiction',
		],
		fr: [
			'{code} est un code propre à {owners}, et la déclaration est faite en {home}',
			'Utilisez un code de ce pays, ou vérifiez la juridiction',
		],
		nl: [
			'{code} is een code van alleen {owners}, en de aangifte is in {home}',
			'Gebruik een code van dat land, of controleer de jurisdictie',
		],
		de: [
			'{code} ist ein Code nur von {owners}, und angemeldet wird in {home}',
			'Verwenden Sie einen Code dieses Landes, oder prüfen Sie das Zollgebiet',
		],
	},
	'procedure.otherCountry': {
		en: [
			'{procedure} is a procedure of the United Kingdom, and this is declared in {home}',
			'Use a procedure of the Union, as 4000, or check the jurisdiction',
		],
		fr: [
			'{procedure} est un régime du Royaume-Uni, et la déclaration est faite en {home}',
			'Utilisez un régime de l’Union, comme 4000, ou vérifiez la juridiction',
		],
		nl: [
			'{procedure} is een regeling van het Verenigd Koninkrijk, en de aangifte is in {home}',
			'Gebruik een regeling van de Unie, zoals 4000, of controleer de jurisdictie',
		],
		de: [
			'{procedure} ist ein Verfahren des Vereinigten Königreichs, und angemeldet wird in {home}',
			'Verwenden Sie ein Verfahren der Union, wie 4000, oder prüfen Sie das Zollgebiet',
		],
	},
	'quota.otherCountry': {
		en: ['quota {quota} is not of {home}, where quotas begin with {digits}', 'Check the quota and the jurisdiction'],
		fr: [
			'le contingent {quota} n’est pas de {home}, où les contingents commencent par {digits}',
			'Vérifiez le contingent et la juridiction',
		],
		nl: [
			'contingent {quota} is niet van {home}, waar contingenten met {digits} beginnen',
			'Controleer het contingent en de jurisdictie',
		],
		de: [
			'Kontingent {quota} gehört nicht zu {home}, wo Kontingente mit {digits} beginnen',
			'Prüfen Sie das Kontingent und das Zollgebiet',
		],
	},
	'country.northernIreland': {
		en: ['a declaration of the United Kingdom names Northern Ireland as GB', 'Use GB, or check the jurisdiction'],
		fr: ['une déclaration du Royaume-Uni désigne l’Irlande du Nord par GB', 'Utilisez GB, ou vérifiez la juridiction'],
		nl: ['een aangifte van het Verenigd Koninkrijk noemt Noord-Ierland GB', 'Gebruik GB, of controleer de jurisdictie'],
		de: [
			'eine Anmeldung des Vereinigten Königreichs nennt Nordirland GB',
			'Verwenden Sie GB, oder prüfen Sie das Zollgebiet',
		],
	},
	'additionalType.late': {
		en: [
			'R is for exports that are lodged afterwards, but the direction is IN',
			'Use A or D for a standard import, or check the direction',
		],
		fr: [
			'R vaut pour les exportations déclarées a posteriori, mais le sens est IN',
			'Utilisez A ou D pour une importation normale, ou vérifiez le sens',
		],
		nl: [
			'R is voor uitvoer die achteraf wordt aangegeven, maar de richting is IN',
			'Gebruik A of D voor een gewone invoer, of controleer de richting',
		],
		de: [
			'R gilt für nachträglich angemeldete Ausfuhren, die Richtung ist aber IN',
			'Verwenden Sie A oder D für eine normale Einfuhr, oder prüfen Sie die Richtung',
		],
	},
	'declarationType.direction': {
		en: ['declaration type {type} does not fit direction {direction}', 'Use {codes:or}, or check the direction'],
		fr: [
			'le type de déclaration {type} ne convient pas au sens {direction}',
			'Utilisez {codes:or}, ou vérifiez le sens',
		],
		nl: ['aangiftetype {type} past niet bij richting {direction}', 'Gebruik {codes:or}, of controleer de richting'],
		de: [
			'die Art der Anmeldung {type} passt nicht zur Richtung {direction}',
			'Verwenden Sie {codes:or}, oder prüfen Sie die Richtung',
		],
	},
	'supplementary.previous.entry': {
		en: [
			'a declaration of type {type} does not name the entry in the records',
			'Give the previous document ZCLE with its reference and date',
		],
		fr: [
			'une déclaration de type {type} doit indiquer l’inscription dans les écritures',
			'Indiquez le document précédent ZCLE avec sa référence et sa date',
		],
		nl: [
			'een aangifte van type {type} moet de inschrijving in de administratie noemen',
			'Geef het voorafgaand document ZCLE met referentie en datum',
		],
		de: [
			'eine Anmeldung der Art {type} muss die Anschreibung nennen',
			'Geben Sie das Vorpapier ZCLE mit Referenz und Datum an',
		],
	},
	'supplementary.previous.simplified': {
		en: [
			'a declaration of type {type} does not name the simplified declaration',
			'Give it as a previous document of category Y',
		],
		fr: [
			'une déclaration de type {type} doit indiquer la déclaration simplifiée',
			'Indiquez-la comme document précédent de catégorie Y',
		],
		nl: [
			'een aangifte van type {type} moet de vereenvoudigde aangifte noemen',
			'Geef die als voorafgaand document van categorie Y',
		],
		de: [
			'eine Anmeldung der Art {type} muss die vereinfachte Anmeldung nennen',
			'Geben Sie diese als Vorpapier der Kategorie Y an',
		],
	},
	'representative.missing': {
		en: ['representative status {status} names no representative', 'Name the representative, or use status 1'],
		fr: [
			'le statut {status} demande un représentant, mais aucun n’est indiqué',
			'Indiquez le représentant, ou utilisez le statut 1',
		],
		nl: [
			'status {status} vraagt een vertegenwoordiger, maar er is geen ingevuld',
			'Vul de vertegenwoordiger in, of gebruik status 1',
		],
		de: [
			'der Status {status} verlangt einen Vertreter, es ist aber keiner angegeben',
			'Geben Sie den Vertreter an, oder verwenden Sie den Status 1',
		],
	},
	'representative.status': {
		en: ['there is a representative, but no status 2 or 3', 'Use 2 for direct or 3 for indirect representation'],
		fr: [
			'un représentant est indiqué, mais sans statut 2 ou 3',
			'Utilisez 2 pour la représentation directe ou 3 pour la représentation indirecte',
		],
		nl: [
			'er is een vertegenwoordiger, maar geen status 2 of 3',
			'Gebruik 2 voor directe of 3 voor indirecte vertegenwoordiging',
		],
		de: [
			'ein Vertreter ist angegeben, aber kein Status 2 oder 3',
			'Verwenden Sie 2 für direkte oder 3 für indirekte Vertretung',
		],
	},
	'countries.same': {
		en: ['goods go from {from} to {to}, the same country', 'Check both countries'],
		fr: ['les marchandises vont de {from} à {to}, le même pays', 'Vérifiez les deux pays'],
		nl: ['de goederen gaan van {from} naar {to}, hetzelfde land', 'Controleer beide landen'],
		de: ['die Ware geht von {from} nach {to}, in dasselbe Land', 'Prüfen Sie beide Länder'],
	},
	'countries.union': {
		en: [
			'goods go from {from} to {to}, both in the Union, which takes no declaration',
			'Check both countries; use declaration type CO for a special fiscal territory',
		],
		fr: [
			'les marchandises vont de {from} à {to}, deux pays de l’Union, ce qui se fait sans déclaration',
			'Vérifiez les deux pays ; utilisez le type de déclaration CO pour un territoire fiscal spécial',
		],
		nl: [
			'de goederen gaan van {from} naar {to}, beide in de Unie; daarvoor is geen aangifte nodig',
			'Controleer beide landen; gebruik aangiftetype CO voor een bijzonder fiscaal gebied',
		],
		de: [
			'die Ware geht von {from} nach {to}, beide in der Union, wofür keine Anmeldung nötig ist',
			'Prüfen Sie beide Länder; verwenden Sie die Art der Anmeldung CO für ein steuerliches Sondergebiet',
		],
	},
	'countries.direction': {
		en: [
			'direction {direction} with jurisdiction {jurisdiction} does not fit {country}',
			'Check the direction, the jurisdiction and the country',
		],
		fr: [
			'le sens {direction} avec la juridiction {jurisdiction} ne convient pas à {country}',
			'Vérifiez le sens, la juridiction et le pays',
		],
		nl: [
			'richting {direction} met jurisdictie {jurisdiction} past niet bij {country}',
			'Controleer de richting, de jurisdictie en het land',
		],
		de: [
			'die Richtung {direction} mit dem zuständigen Land {jurisdiction} passt nicht zu {country}',
			'Prüfen Sie die Richtung, das zuständige Land und das Land',
		],
	},
	'exporter.outside': {
		en: [
			'the exporter is in {country}, outside the Union',
			'Name an exporter who is established in the Union, or check the direction',
		],
		fr: [
			'l’exportateur est hors de l’Union ({country})',
			'Indiquez un exportateur établi dans l’Union, ou vérifiez le sens',
		],
		nl: [
			'de exporteur is buiten de Unie gevestigd ({country})',
			'Noem een exporteur die in de Unie gevestigd is, of controleer de richting',
		],
		de: [
			'der Ausführer sitzt außerhalb der Union ({country})',
			'Nennen Sie einen in der Union ansässigen Ausführer, oder prüfen Sie die Richtung',
		],
	},
	'importer.outside': {
		en: [
			'the importer is in {country}, outside the Union, and nobody acts for them',
			'Name a declarant or a representative who is established in the Union',
		],
		fr: [
			'l’importateur est hors de l’Union ({country}) et personne n’agit pour lui',
			'Indiquez un déclarant ou un représentant établi dans l’Union',
		],
		nl: [
			'de importeur is buiten de Unie gevestigd ({country}) en niemand treedt voor hem op',
			'Noem een aangever of vertegenwoordiger die in de Unie gevestigd is',
		],
		de: [
			'der Einführer sitzt außerhalb der Union ({country}), und niemand handelt für ihn',
			'Nennen Sie einen in der Union ansässigen Anmelder oder Vertreter',
		],
	},
	'export.destination': {
		en: [
			'an export names no customs office of exit',
			'Give the office where the goods leave the Union, as in BE101000',
		],
		fr: [
			'une exportation demande un bureau de douane de sortie',
			'Indiquez le bureau où les marchandises quittent l’Union, comme BE101000',
		],
		nl: [
			'een uitvoer vraagt een douanekantoor van uitgang',
			'Geef het kantoor waar de goederen de Unie verlaten, zoals BE101000',
		],
		de: [
			'zur Ausfuhr fehlt die Ausgangszollstelle',
			'Geben Sie die Zollstelle an, bei der die Ware die Union verlässt, wie BE101000',
		],
	},
	'transport.nationality': {
		en: ['mode {mode} has no nationality', 'Leave out the nationality, or check the mode'],
		fr: [
			'le mode de transport {mode} n’a pas de nationalité',
			'Supprimez la nationalité, ou vérifiez le mode de transport',
		],
		nl: ['vervoerswijze {mode} heeft geen nationaliteit', 'Laat de nationaliteit weg, of controleer de vervoerswijze'],
		de: [
			'der Verkehrszweig {mode} hat keine Staatszugehörigkeit',
			'Lassen Sie die Staatszugehörigkeit weg, oder prüfen Sie den Verkehrszweig',
		],
	},
	'transport.identification': {
		en: ['type of identification {type} does not fit mode {mode}', 'Use {codes:or}, or check the mode'],
		fr: [
			'le type d’identification {type} ne convient pas au mode de transport {mode}',
			'Utilisez {codes:or}, ou vérifiez le mode de transport',
		],
		nl: [
			'soort identificatie {type} past niet bij vervoerswijze {mode}',
			'Gebruik {codes:or}, of controleer de vervoerswijze',
		],
		de: [
			'die Art der Identifikation {type} passt nicht zum Verkehrszweig {mode}',
			'Verwenden Sie {codes:or}, oder prüfen Sie den Verkehrszweig',
		],
	},
});
