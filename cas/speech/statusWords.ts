import type { KnownStatus } from '../contract/statuses';
import type { Labels } from '../language';

/** Who has to act before a declaration goes on. */
export const TURNS = {
	us: { en: 'us', fr: 'nous', nl: 'ons', de: 'uns' },
	customs: { en: 'customs', fr: 'la douane', nl: 'de douane', de: 'den Zoll' },
	cas: { en: 'CAS', fr: 'CAS', nl: 'CAS', de: 'CAS' },
	administrator: {
		en: 'the CAS administrator',
		fr: 'l’administrateur CAS',
		nl: 'de CAS-beheerder',
		de: 'den CAS-Administrator',
	},
	finance: { en: 'finance', fr: 'la comptabilité', nl: 'de boekhouding', de: 'die Buchhaltung' },
	carrier: { en: 'the carrier', fr: 'le transporteur', nl: 'de vervoerder', de: 'den Beförderer' },
} as const satisfies Record<string, Labels>;

type Turn = keyof typeof TURNS;

/** A status in the words of people. */
export interface StatusWords {
	/** Short, as on a badge. */
	readonly word: Labels;
	/** Absent where nobody is waited for. */
	readonly turn?: Turn;
	/** What to do; of every status that waits for a person. */
	readonly toDo?: Labels;
}

const words = (en: string, fr: string, nl: string, de: string): Labels => ({ en, fr, nl, de });

/** Every status that the contract names. One that only a Contract Profile names is shown as CAS writes it. */
export const STATUS_WORDS = {
	Accepted: { word: words('Accepted', 'Acceptée', 'Aanvaard', 'Angenommen'), turn: 'customs' },
	AcceptedForExport: {
		word: words('Accepted for export', 'Acceptée à l’exportation', 'Aanvaard voor uitvoer', 'Zur Ausfuhr angenommen'),
		turn: 'customs',
	},
	Acknowledged: {
		word: words('Acknowledged', 'Réception confirmée', 'Ontvangst bevestigd', 'Eingang bestätigt'),
		turn: 'customs',
	},
	Alerted: {
		word: words('Alert', 'Alerte', 'Waarschuwing', 'Warnung'),
		turn: 'us',
		toDo: words(
			'Open the declaration in CAS, read the alert and answer it.',
			'Ouvrez la déclaration dans CAS, lisez l’alerte et répondez-y.',
			'Open de aangifte in CAS, lees de waarschuwing en beantwoord ze.',
			'Öffnen Sie die Anmeldung in CAS, lesen Sie die Warnung und beantworten Sie sie.',
		),
	},
	Amendable: {
		word: words('Open for amendment', 'Ouverte à la rectification', 'Open voor wijziging', 'Zur Berichtigung offen'),
		turn: 'us',
		toDo: words(
			'Correct the declaration and submit the amendment.',
			'Corrigez la déclaration et envoyez la rectification.',
			'Verbeter de aangifte en dien de wijziging in.',
			'Berichtigen Sie die Anmeldung und senden Sie die Berichtigung.',
		),
	},
	AmendmentError: {
		word: words('Amendment refused', 'Rectification refusée', 'Wijziging geweigerd', 'Berichtigung abgelehnt'),
		turn: 'us',
		toDo: words(
			'Read the problems, correct the amendment and submit it again.',
			'Lisez les problèmes, corrigez la rectification et envoyez-la à nouveau.',
			'Lees de problemen, verbeter de wijziging en dien ze opnieuw in.',
			'Lesen Sie die Probleme, korrigieren Sie die Berichtigung und senden Sie sie erneut.',
		),
	},
	Amending: {
		word: words('Amendment sent', 'Rectification envoyée', 'Wijziging verzonden', 'Berichtigung gesendet'),
		turn: 'customs',
	},
	BcpAccepted: {
		word: words(
			'Accepted (fallback procedure)',
			'Acceptée (procédure de secours)',
			'Aanvaard (noodprocedure)',
			'Angenommen (Notfallverfahren)',
		),
		turn: 'customs',
	},
	BcpNew: {
		word: words(
			'New (fallback procedure)',
			'Nouvelle (procédure de secours)',
			'Nieuw (noodprocedure)',
			'Neu (Notfallverfahren)',
		),
		turn: 'cas',
	},
	BcpQueued: {
		word: words(
			'Queued (fallback procedure)',
			'En file d’attente (procédure de secours)',
			'In de wachtrij (noodprocedure)',
			'In der Warteschlange (Notfallverfahren)',
		),
		turn: 'cas',
	},
	BcpReleased: {
		word: words(
			'Released (fallback procedure)',
			'Mainlevée accordée (procédure de secours)',
			'Vrijgegeven (noodprocedure)',
			'Überlassen (Notfallverfahren)',
		),
	},
	BcpSubmitted: {
		word: words(
			'Submitted (fallback procedure)',
			'Envoyée (procédure de secours)',
			'Ingediend (noodprocedure)',
			'Abgegeben (Notfallverfahren)',
		),
		turn: 'customs',
	},
	BcpValidated: {
		word: words(
			'Validated (fallback procedure)',
			'Validée (procédure de secours)',
			'Gevalideerd (noodprocedure)',
			'Geprüft (Notfallverfahren)',
		),
		turn: 'cas',
	},
	Cancelled: {
		word: words('Cancelled', 'Annulée', 'Geannuleerd', 'Storniert'),
		toDo: words(
			'If the goods still move, send the shipment again under a new reference.',
			'Si les marchandises partent quand même, renvoyez l’expédition sous une nouvelle référence.',
			'Als de goederen toch vertrekken, stuur de zending opnieuw met een nieuwe referentie.',
			'Falls die Waren doch bewegt werden, senden Sie die Sendung unter einer neuen Referenz erneut.',
		),
	},
	ChangingDestination: {
		word: words(
			'Changing destination',
			'Changement de destination',
			'Wijziging van bestemming',
			'Änderung des Bestimmungsorts',
		),
		turn: 'customs',
	},
	ConfigurationError: {
		word: words('Settings missing', 'Paramètres manquants', 'Instellingen ontbreken', 'Einstellungen fehlen'),
		turn: 'administrator',
		toDo: words(
			'Ask your CAS administrator to complete the settings, then submit the declaration again.',
			'Demandez à votre administrateur CAS de compléter les paramètres, puis envoyez à nouveau la déclaration.',
			'Vraag uw CAS-beheerder de instellingen aan te vullen en dien de aangifte opnieuw in.',
			'Bitten Sie Ihren CAS-Administrator, die Einstellungen zu ergänzen, und geben Sie die Anmeldung erneut ab.',
		),
	},
	ControlRequest: {
		word: words('Check requested', 'Vérification demandée', 'Controle gevraagd', 'Prüfung angefordert'),
		turn: 'us',
		toDo: words(
			'Compare the declaration with invoice and packing list, and confirm or correct it in CAS.',
			'Comparez la déclaration avec la facture et la liste de colisage, puis confirmez-la ou corrigez-la dans CAS.',
			'Vergelijk de aangifte met factuur en paklijst, en bevestig of verbeter ze in CAS.',
			'Vergleichen Sie die Anmeldung mit Rechnung und Packliste und bestätigen oder berichtigen Sie sie in CAS.',
		),
	},
	CreditPending: {
		word: words('Credit too low', 'Crédit insuffisant', 'Krediet ontoereikend', 'Guthaben zu niedrig'),
		turn: 'finance',
		toDo: words(
			'Let finance top up the deferred payment account; the declaration then goes on by itself.',
			'Faites approvisionner le compte de crédit de droits ; la déclaration continue ensuite d’elle-même.',
			'Laat de boekhouding de kredietrekening aanvullen; daarna loopt de aangifte vanzelf verder.',
			'Lassen Sie das Aufschubkonto aufstocken; danach läuft die Anmeldung von selbst weiter.',
		),
	},
	CustomsError: {
		word: words('Refused by customs', 'Refusée par la douane', 'Geweigerd door de douane', 'Vom Zoll abgelehnt'),
		turn: 'us',
		toDo: words(
			'Read the problems, correct the declaration and submit it again.',
			'Lisez les problèmes, corrigez la déclaration et envoyez-la à nouveau.',
			'Lees de problemen, verbeter de aangifte en dien ze opnieuw in.',
			'Lesen Sie die Probleme, berichtigen Sie die Anmeldung und geben Sie sie erneut ab.',
		),
	},
	CustomsInformationRequest: {
		word: words('Information requested', 'Informations demandées', 'Informatie gevraagd', 'Auskunft verlangt'),
		turn: 'us',
		toDo: words(
			'Answer customs in CAS within the time limit that it sets.',
			'Répondez à la douane dans CAS dans le délai fixé.',
			'Antwoord de douane in CAS binnen de gestelde termijn.',
			'Antworten Sie dem Zoll in CAS innerhalb der gesetzten Frist.',
		),
	},
	CustomsRequestsAmendment: {
		word: words('Amendment requested', 'Rectification demandée', 'Wijziging gevraagd', 'Berichtigung verlangt'),
		turn: 'us',
		toDo: words(
			'Correct what customs names and submit the amendment.',
			'Corrigez ce que la douane indique et envoyez la rectification.',
			'Verbeter wat de douane noemt en dien de wijziging in.',
			'Korrigieren Sie, was der Zoll nennt, und senden Sie die Berichtigung.',
		),
	},
	CustomsRequestsInvalidation: {
		word: words(
			'Invalidation requested',
			'Invalidation demandée',
			'Ongeldigmaking gevraagd',
			'Ungültigerklärung verlangt',
		),
		turn: 'us',
		toDo: words(
			'Find out why customs asks for it, then have the declaration invalidated.',
			'Vérifiez pourquoi la douane le demande, puis faites invalider la déclaration.',
			'Ga na waarom de douane dat vraagt en laat de aangifte daarna ongeldig maken.',
			'Klären Sie, warum der Zoll das verlangt, und lassen Sie die Anmeldung dann für ungültig erklären.',
		),
	},
	Delivered: { word: words('Delivered', 'Livrée', 'Geleverd', 'Geliefert') },
	Departed: { word: words('Departed', 'Partie', 'Vertrokken', 'Abgegangen') },
	Discharged: { word: words('Discharged', 'Apurée', 'Aangezuiverd', 'Erledigt') },
	Diverted: { word: words('Diverted', 'Détournée', 'Omgeleid', 'Umgeleitet'), turn: 'customs' },
	DocumentControl: {
		word: words('Document check', 'Contrôle documentaire', 'Documentencontrole', 'Dokumentenprüfung'),
		turn: 'us',
		toDo: words(
			'Present the documents that customs asks for, and hold the goods until the release.',
			'Présentez les documents demandés par la douane et retenez les marchandises jusqu’à la mainlevée.',
			'Leg de documenten voor die de douane vraagt en houd de goederen vast tot de vrijgave.',
			'Legen Sie die verlangten Unterlagen vor und halten Sie die Waren bis zur Überlassung zurück.',
		),
	},
	ExitConfirmationNotYetReceived: {
		word: words('Exit not confirmed', 'Sortie non confirmée', 'Uitgang niet bevestigd', 'Ausgang nicht bestätigt'),
		turn: 'carrier',
		toDo: words(
			'Ask the carrier for a proof of exit and start the alternative proof.',
			'Demandez une preuve de sortie au transporteur et lancez la preuve alternative.',
			'Vraag de vervoerder een bewijs van uitgang en start het alternatieve bewijs.',
			'Fordern Sie beim Beförderer einen Ausgangsnachweis an und leiten Sie den Alternativnachweis ein.',
		),
	},
	ExitConfirmed: { word: words('Exit confirmed', 'Sortie confirmée', 'Uitgang bevestigd', 'Ausgang bestätigt') },
	GoodsArrived: {
		word: words('Goods arrived', 'Marchandises arrivées', 'Goederen aangekomen', 'Waren eingetroffen'),
		turn: 'customs',
	},
	GoodsNotArrived: {
		word: words(
			'Goods not arrived',
			'Marchandises non arrivées',
			'Goederen niet aangekomen',
			'Waren nicht eingetroffen',
		),
		turn: 'carrier',
		toDo: words(
			'Ask the carrier where the goods are.',
			'Demandez au transporteur où se trouvent les marchandises.',
			'Vraag de vervoerder waar de goederen zijn.',
			'Fragen Sie den Beförderer, wo die Waren sind.',
		),
	},
	InProgress: { word: words('In progress', 'En cours', 'In behandeling', 'In Bearbeitung'), turn: 'cas' },
	Invalid: {
		word: words('To be corrected', 'À corriger', 'Te verbeteren', 'Zu korrigieren'),
		turn: 'us',
		toDo: words(
			'Correct what the problems name and submit the declaration again.',
			'Corrigez ce que les problèmes indiquent et envoyez à nouveau la déclaration.',
			'Verbeter wat de problemen noemen en dien de aangifte opnieuw in.',
			'Korrigieren Sie, was die Probleme nennen, und geben Sie die Anmeldung erneut ab.',
		),
	},
	New: { word: words('New', 'Nouvelle', 'Nieuw', 'Neu'), turn: 'cas' },
	Queued: { word: words('Queued', 'En file d’attente', 'In de wachtrij', 'In der Warteschlange'), turn: 'cas' },
	Released: { word: words('Released', 'Mainlevée accordée', 'Vrijgegeven', 'Überlassen') },
	Submitted: { word: words('Submitted', 'Envoyée', 'Ingediend', 'Abgegeben'), turn: 'customs' },
	Validated: { word: words('Validated', 'Validée', 'Gevalideerd', 'Geprüft'), turn: 'cas' },
} as const satisfies Record<KnownStatus, StatusWords>;

/** What CAS tells of a shipment, by the subtype of its event. */
export const SHIPMENT_WORDS = {
	CreationUnsuccessful: {
		word: words('Not created', 'Non créée', 'Niet aangemaakt', 'Nicht angelegt'),
		turn: 'us',
		toDo: words(
			'Correct what the problems name and send the shipment again under the same reference.',
			'Corrigez ce que les problèmes indiquent et renvoyez l’expédition sous la même référence.',
			'Verbeter wat de problemen noemen en stuur de zending opnieuw met dezelfde referentie.',
			'Korrigieren Sie, was die Probleme nennen, und senden Sie die Sendung unter derselben Referenz erneut.',
		),
	},
	ReplaceSuccessful: { word: words('Replaced', 'Remplacée', 'Vervangen', 'Ersetzt') },
	ReplaceUnsuccessful: {
		word: words('Replacement refused', 'Remplacement refusé', 'Vervanging geweigerd', 'Ersetzung abgelehnt'),
		turn: 'us',
		toDo: words(
			'The correction came too late. Ask for an amendment or an invalidation in CAS.',
			'La correction est arrivée trop tard. Demandez une rectification ou une invalidation dans CAS.',
			'De verbetering kwam te laat. Vraag in CAS een wijziging of een ongeldigmaking.',
			'Die Korrektur kam zu spät. Beantragen Sie in CAS eine Berichtigung oder Ungültigerklärung.',
		),
	},
} as const satisfies Record<string, StatusWords>;
