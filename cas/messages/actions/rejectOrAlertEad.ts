import { alertReasons } from '../../codes/exciseActions';
import { say } from '../../speech';
import { boolean, code, date, group, list, text } from '../model/field';
import { defineMessage, type Rule } from '../model/message';
import { entriesAt, objection } from '../rules/objection';

const OTHER = '0';

/** Body of Reject or Alert e-AD, after the EMCS message IE819. All names are assumed. */
const rejectOrAlertEadFields = {
	isRejected: boolean({
		labels: ['Reject', 'Rejeter', 'Verwerpen', 'Zurückweisen'],
		help: 'True to reject the movement, false to raise an alert about it',
		example: false,
		required: true,
	}),
	dateOfAlertOrRejection: date({
		labels: ['Date', 'Date', 'Datum', 'Datum'],
		help: 'Day of the alert or the rejection',
		example: '2026-11-03',
		required: true,
	}),
	reasons: list(
		{
			labels: ['Reasons', 'Motifs', 'Redenen', 'Gründe'],
			help: 'Why it is rejected or alerted; at least one',
			required: true,
		},
		group(
			{ labels: ['Reason', 'Motif', 'Reden', 'Grund'], help: 'One reason', required: true },
			{
				reasonCode: code(alertReasons, {
					labels: ['Code', 'Code', 'Code', 'Code'],
					help: 'Reason as EMCS code',
					example: '3',
					required: true,
				}),
				information: text({
					labels: ['Information', 'Informations', 'Informatie', 'Angaben'],
					help: 'The reason in words; needed where the code is 0',
					example: 'Order was for 800 litres, the e-AD says 1200',
					maxLength: 350,
				}),
			},
		),
	),
};

const rules: readonly Rule<typeof rejectOrAlertEadFields>[] = [
	{
		name: 'alert.reasons',
		severity: 'refuse',
		about: 'A rejection or an alert has at least one reason',
		find: ({ reasons }) => (reasons?.length === 0 ? [objection('reasons', reasons, say('alert.reasons'))] : []),
	},
	{
		name: 'alert.other',
		severity: 'refuse',
		about: 'The reason "other" is said in words',
		find: ({ reasons }) =>
			entriesAt('reasons', reasons).flatMap(({ at, entry: { reasonCode, information } }) =>
				reasonCode !== OTHER || information !== undefined
					? []
					: [objection(`${at}.information`, undefined, say('alert.other'))],
			),
	},
];

export const rejectOrAlertEad = defineMessage({
	name: 'RejectOrAlertEad',
	labels: {
		en: 'Alert or rejection',
		fr: 'Alerte ou rejet',
		nl: 'Waarschuwing of verwerping',
		de: 'Warnung oder Zurückweisung',
	},
	root: group(
		{
			labels: [
				'Alerts and rejections',
				'Alertes et rejets',
				'Waarschuwingen en verwerpingen',
				'Warnungen und Zurückweisungen',
			],
			help: 'Excise movements that are rejected or alerted before the goods arrive',
		},
		rejectOrAlertEadFields,
	),
	identity: [],
	rules,
});
