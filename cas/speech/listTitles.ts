import type { Labels, Language } from '../language';

type Titles = Readonly<Record<Exclude<Language, 'en'>, string>>;

/** Titles of code lists by their id; the English one is that of the list. */
const TITLES: Readonly<Record<string, Titles>> = {
	messageTypes: { fr: 'Types de message', nl: 'Berichttypes', de: 'Nachrichtenarten' },
	directions: { fr: 'Sens', nl: 'Richtingen', de: 'Richtungen' },
	countries: { fr: 'Pays', nl: 'Landen', de: 'Länder' },
	declarationTypes: { fr: 'Types de déclaration', nl: 'Aangiftetypes', de: 'Arten der Anmeldung' },
	additionalDeclarationTypes: {
		fr: 'Types de déclaration supplémentaire',
		nl: 'Soorten aanvullende aangifte',
		de: 'Arten der zusätzlichen Anmeldung',
	},
	incoterms: { fr: 'Incoterms', nl: 'Incoterms', de: 'Incoterms' },
	currencies: { fr: 'Monnaies', nl: 'Valuta', de: 'Währungen' },
	transportModes: { fr: 'Modes de transport', nl: 'Vervoerswijzen', de: 'Verkehrszweige' },
	documentTypes: { fr: 'Documents', nl: 'Documenten', de: 'Unterlagen' },
	preferences: { fr: 'Préférences', nl: 'Preferenties', de: 'Präferenzen' },
	preferentialOrigins: { fr: 'Origines préférentielles', nl: 'Preferentiële oorsprongen', de: 'Präferenzursprünge' },
	taxTypes: { fr: 'Types de taxe', nl: 'Soorten belasting', de: 'Abgabenarten' },
	units: { fr: 'Unités de mesure', nl: 'Meeteenheden', de: 'Maßeinheiten' },
	packageTypes: { fr: 'Types de colis', nl: 'Soorten verpakking', de: 'Packstückarten' },
	partnerRoles: { fr: 'Rôles des partenaires', nl: 'Rollen van partners', de: 'Rollen der Geschäftspartner' },
	procedures: { fr: 'Régimes', nl: 'Regelingen', de: 'Verfahren' },
	stockStatuses: {
		fr: 'Statuts douaniers du stock',
		nl: 'Douanestatussen van de voorraad',
		de: 'Zollstatus des Bestands',
	},
	movementTypes: { fr: 'Types de mouvement', nl: 'Bewegingstypes', de: 'Bewegungsarten' },
	customsDestinations: { fr: 'Destinations douanières', nl: 'Douanebestemmingen', de: 'Zollrechtliche Bestimmungen' },
	additionalProcedures: { fr: 'Régimes complémentaires', nl: 'Aanvullende regelingen', de: 'Zusätzliche Verfahren' },
	transitTypes: { fr: 'Types de transit', nl: 'Soorten douanevervoer', de: 'Versandarten' },
	documentKinds: { fr: 'Types de document de CAS', nl: 'Soorten CAS-document', de: 'Arten von CAS-Dokumenten' },
	receiptConclusions: {
		fr: 'Conclusions globales de la réception',
		nl: 'Algemene conclusies van de ontvangst',
		de: 'Gesamtergebnisse des Empfangs',
	},
	shortageOrExcess: { fr: 'Manquant ou excédent', nl: 'Tekort of overschot', de: 'Fehlmenge oder Mehrmenge' },
	exciseDestinations: { fr: 'Types de destination', nl: 'Soorten bestemming', de: 'Bestimmungsarten' },
	alertReasons: {
		fr: 'Motifs d’une alerte ou d’un refus',
		nl: 'Redenen van een waarschuwing of weigering',
		de: 'Gründe einer Warnung oder Ablehnung',
	},
	delayExplanations: {
		fr: 'Explications d’un retard',
		nl: 'Verklaringen van een vertraging',
		de: 'Erklärungen einer Verzögerung',
	},
	delayRoles: { fr: 'Ce qui est en retard', nl: 'Wat te laat is', de: 'Was verspätet ist' },
	movementRoles: {
		fr: 'Rôles dans un mouvement de produits d’accise',
		nl: 'Rollen in een overbrenging van accijnsgoederen',
		de: 'Rollen bei einer Beförderung verbrauchsteuerpflichtiger Waren',
	},
	transportArrangers: {
		fr: 'Qui organise le transport',
		nl: 'Wie het vervoer regelt',
		de: 'Wer die Beförderung veranlasst',
	},
};

interface Titled {
	readonly id: string;
	readonly title: string;
}

/** The title of a list as a heading. */
export const listHeading = ({ id, title }: Titled, language: Language): string =>
	language === 'en' || !Object.hasOwn(TITLES, id) ? title : TITLES[id]![language];

/** The title of a list inside a sentence: in English `package types`, where names such as `Incoterms` keep their capital. */
export function listTitle(list: Titled): Labels {
	const { title } = list;
	const en = title.startsWith('Incoterms') ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
	return { en, fr: listHeading(list, 'fr'), nl: listHeading(list, 'nl'), de: listHeading(list, 'de') };
}
