import { sentences } from '../slots';

/** What became of a message as a whole, for a sheet whose language the failure itself does not speak. */
export const outcomes = sentences({
	'outcome.refused': {
		en: ['CAS did not take this message', 'Ask whoever looks after the flow to CAS for the reason'],
		fr: ['CAS n’a pas accepté ce message', 'Demandez la raison à la personne qui suit les envois vers CAS'],
		nl: ['CAS heeft dit bericht niet aanvaard', 'Vraag de reden aan wie de verzending naar CAS opvolgt'],
		de: ['CAS hat diese Nachricht nicht angenommen', 'Fragen Sie nach dem Grund, wer die Sendungen an CAS betreut'],
	},
	'outcome.notSent': {
		en: ['this message was not sent', 'Correct what is told and hand in the file again, or ask for the reason'],
		fr: ['ce message n’a pas été envoyé', 'Corrigez ce qui est signalé et remettez le fichier, ou demandez la raison'],
		nl: ['dit bericht is niet verzonden', 'Verbeter wat gemeld is en lever het bestand opnieuw in, of vraag de reden'],
		de: [
			'diese Nachricht wurde nicht gesendet',
			'Berichtigen Sie, was gemeldet ist, und geben Sie die Datei erneut ab, oder fragen Sie nach dem Grund',
		],
	},
	'outcome.unknown': {
		en: ['it is not known whether this message reached CAS', 'Look for it in CAS before you send it again'],
		fr: ['on ne sait pas si ce message est arrivé chez CAS', 'Cherchez-le dans CAS avant de le renvoyer'],
		nl: [
			'het is niet bekend of dit bericht bij CAS is aangekomen',
			'Zoek het in CAS op voordat u het opnieuw verzendt',
		],
		de: [
			'es ist nicht bekannt, ob diese Nachricht bei CAS angekommen ist',
			'Suchen Sie sie in CAS, bevor Sie sie erneut senden',
		],
	},
});
