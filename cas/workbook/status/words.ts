import type { Labels } from '../../language';

/** What CAS made of a message, in the words of a person who looks at its row. The words of a declaration's status are CAS's own. */
export const OUTCOME_WORDS = {
	accepted: { en: 'Received by CAS', fr: 'Reçu par CAS', nl: 'Ontvangen door CAS', de: 'Von CAS empfangen' },
	repeated: { en: 'Received by CAS', fr: 'Reçu par CAS', nl: 'Ontvangen door CAS', de: 'Von CAS empfangen' },
	finished: {
		en: 'Finished in CAS',
		fr: 'Terminé dans CAS',
		nl: 'Afgerond in CAS',
		de: 'In CAS abgeschlossen',
	},
	refused: { en: 'Refused by CAS', fr: 'Refusé par CAS', nl: 'Geweigerd door CAS', de: 'Von CAS abgelehnt' },
	notSent: { en: 'Not sent', fr: 'Non envoyé', nl: 'Niet verzonden', de: 'Nicht gesendet' },
	unknown: {
		en: 'Not certain, look in CAS',
		fr: 'Incertain, voir dans CAS',
		nl: 'Niet zeker, kijk in CAS',
		de: 'Ungewiss, in CAS nachsehen',
	},
} as const satisfies Record<string, Labels>;

export type StatusOutcome = keyof typeof OUTCOME_WORDS;
