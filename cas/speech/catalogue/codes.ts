import { sentences } from '../slots';

/** Codes of lists, procedures and currencies. */
export const codes = sentences({
	'code.unknown': {
		en: ['{value} is not in the list of {list}', 'Use {code}'],
		fr: ['{value} ne figure pas dans la liste « {list} »', 'Utilisez {code}'],
		nl: ['{value} staat niet in de lijst "{list}"', 'Gebruik {code}'],
		de: ['{value} steht nicht in der Liste „{list}“', 'Verwenden Sie {code}'],
	},
	'code.unknown.shape': {
		en: ['{value} is not in the list of {list}', 'Use {form}'],
		fr: ['{value} ne figure pas dans la liste « {list} »', 'Utilisez {form}'],
		nl: ['{value} staat niet in de lijst "{list}"', 'Gebruik {form}'],
		de: ['{value} steht nicht in der Liste „{list}“', 'Verwenden Sie {form}'],
	},
	'code.unknown.example': {
		en: ['{value} is not in the list of {list}', 'Use a code of the list, as {code}'],
		fr: ['{value} ne figure pas dans la liste « {list} »', 'Utilisez un code de la liste, comme {code}'],
		nl: ['{value} staat niet in de lijst "{list}"', 'Gebruik een code uit de lijst, zoals {code}'],
		de: ['{value} steht nicht in der Liste „{list}“', 'Verwenden Sie einen Code der Liste, wie {code}'],
	},
	'code.unknown.newer': {
		en: ['{value} is not in the list of {list} of {edition}', 'Check it, unless the code is newer than the list'],
		fr: [
			'{value} ne figure pas dans la liste « {list} » du {edition}',
			'Vérifiez-le, sauf si le code est plus récent que la liste',
		],
		nl: [
			'{value} staat niet in de lijst "{list}" van {edition}',
			'Controleer de code, tenzij hij nieuwer is dan de lijst',
		],
		de: [
			'{value} steht nicht in der Liste „{list}“ vom {edition}',
			'Prüfen Sie den Code, sofern er nicht neuer ist als die Liste',
		],
	},
	'code.superseded': {
		en: ['{value} {why}', 'Use {code}'],
		fr: ['{value} {why}', 'Utilisez {code}'],
		nl: ['{value} {why}', 'Gebruik {code}'],
		de: ['{value} {why}', 'Verwenden Sie {code}'],
	},
	'code.superseded.advice': {
		en: ['{value} {why}', '{advice}'],
		fr: ['{value} {why}', '{advice}'],
		nl: ['{value} {why}', '{advice}'],
		de: ['{value} {why}', '{advice}'],
	},
	'procedureCode.shape': {
		en: [
			'{value} is not made of 4 digits',
			'Use 4 digits, the procedure asked for and then the one before, as in 4000 or 4071',
		],
		fr: [
			'{value} ne se compose pas de 4 chiffres',
			'Utilisez 4 chiffres, le régime demandé puis le régime précédent, comme 4000 ou 4071',
		],
		nl: [
			'{value} bestaat niet uit 4 cijfers',
			'Gebruik 4 cijfers, de gevraagde regeling en dan de voorafgaande, zoals 4000 of 4071',
		],
		de: [
			'{value} besteht nicht aus 4 Ziffern',
			'Verwenden Sie 4 Ziffern, das beantragte und dann das vorangegangene Verfahren, wie 4000 oder 4071',
		],
	},
	'procedureCode.shape.length': {
		en: [
			'{value} has {count:digit|digits}',
			'Use 4 digits, the procedure asked for and then the one before, as in 4000 or 4071',
		],
		fr: [
			'{value} a {count:chiffre|chiffres}',
			'Utilisez 4 chiffres, le régime demandé puis le régime précédent, comme 4000 ou 4071',
		],
		nl: [
			'{value} heeft {count:cijfer|cijfers}',
			'Gebruik 4 cijfers, de gevraagde regeling en dan de voorafgaande, zoals 4000 of 4071',
		],
		de: [
			'{value} hat {count:Ziffer|Ziffern}',
			'Verwenden Sie 4 Ziffern, das beantragte und dann das vorangegangene Verfahren, wie 4000 oder 4071',
		],
	},
	'procedureCode.pair.export': {
		en: [
			'{pair} exports goods that are under {previous}, which are no Union goods',
			'Use 31{previous} to re-export them',
		],
		fr: [
			'{pair} exporte des marchandises placées sous {previous}, qui ne sont pas des marchandises de l’Union',
			'Utilisez 31{previous} pour les réexporter',
		],
		nl: [
			'{pair} voert goederen uit die onder {previous} staan en geen Uniegoederen zijn',
			'Gebruik 31{previous} om ze weder uit te voeren',
		],
		de: [
			'{pair} führt Waren unter {previous} aus, die keine Unionswaren sind',
			'Verwenden Sie 31{previous}, um sie wiederauszuführen',
		],
	},
	'procedureCode.pair.reExport': {
		en: ['{pair} re-exports goods that are under {previous}, which are Union goods', 'Use 10{previous} to export them'],
		fr: [
			'{pair} réexporte des marchandises placées sous {previous}, qui sont des marchandises de l’Union',
			'Utilisez 10{previous} pour les exporter',
		],
		nl: [
			'{pair} voert goederen weder uit die onder {previous} staan en Uniegoederen zijn',
			'Gebruik 10{previous} om ze uit te voeren',
		],
		de: [
			'{pair} führt Waren unter {previous} wieder aus, die Unionswaren sind',
			'Verwenden Sie 10{previous}, um sie auszuführen',
		],
	},
	'procedureCode.pair.back': {
		en: ['{pair} brings goods back that never left', 'Give the procedure they left under, as in {codes:or}'],
		fr: [
			'{pair} fait revenir des marchandises qui ne sont jamais sorties',
			'Indiquez le régime sous lequel elles sont sorties, comme {codes:or}',
		],
		nl: [
			'{pair} brengt goederen terug die nooit zijn vertrokken',
			'Geef de regeling waaronder ze zijn vertrokken, zoals {codes:or}',
		],
		de: [
			'{pair} bringt Waren zurück, die das Gebiet nie verlassen haben',
			'Geben Sie das Verfahren an, unter dem sie ausgeführt wurden, wie {codes:or}',
		],
	},
	'procedureCode.requested': {
		en: [
			'{value} asks for procedure {procedure}, which is not in the list',
			'Use 4 digits, the procedure asked for and then the one before, as in 4000 or 4071',
		],
		fr: [
			'{value} demande le régime {procedure}, qui ne figure pas dans la liste',
			'Utilisez 4 chiffres, le régime demandé puis le régime précédent, comme 4000 ou 4071',
		],
		nl: [
			'{value} vraagt regeling {procedure}, die niet in de lijst staat',
			'Gebruik 4 cijfers, de gevraagde regeling en dan de voorafgaande, zoals 4000 of 4071',
		],
		de: [
			'{value} beantragt das Verfahren {procedure}, das nicht in der Liste steht',
			'Verwenden Sie 4 Ziffern, das beantragte und dann das vorangegangene Verfahren, wie 4000 oder 4071',
		],
	},
	'procedureCode.requested.previousOnly': {
		en: [
			'{value} asks for procedure {procedure}, which only stands as the procedure before',
			'Use 4 digits, the procedure asked for and then the one before, as in 4000 or 4071',
		],
		fr: [
			'{value} demande le régime {procedure}, qui ne sert que de régime précédent',
			'Utilisez 4 chiffres, le régime demandé puis le régime précédent, comme 4000 ou 4071',
		],
		nl: [
			'{value} vraagt regeling {procedure}, die alleen als voorafgaande regeling bestaat',
			'Gebruik 4 cijfers, de gevraagde regeling en dan de voorafgaande, zoals 4000 of 4071',
		],
		de: [
			'{value} beantragt das Verfahren {procedure}, das nur als vorangegangenes Verfahren vorkommt',
			'Verwenden Sie 4 Ziffern, das beantragte und dann das vorangegangene Verfahren, wie 4000 oder 4071',
		],
	},
	'procedureCode.previous': {
		en: [
			'{value} names {procedure} as the procedure before, which is not in the list',
			'Use 4 digits, the procedure asked for and then the one before, as in 4000 or 4071',
		],
		fr: [
			'{value} indique {procedure} comme régime précédent, qui ne figure pas dans la liste',
			'Utilisez 4 chiffres, le régime demandé puis le régime précédent, comme 4000 ou 4071',
		],
		nl: [
			'{value} noemt {procedure} als voorafgaande regeling, die niet in de lijst staat',
			'Gebruik 4 cijfers, de gevraagde regeling en dan de voorafgaande, zoals 4000 of 4071',
		],
		de: [
			'{value} nennt {procedure} als vorangegangenes Verfahren, das nicht in der Liste steht',
			'Verwenden Sie 4 Ziffern, das beantragte und dann das vorangegangene Verfahren, wie 4000 oder 4071',
		],
	},
	'additionalProcedure.places': {
		en: [
			'there is no place for {value}: CAS shows one for a code of the Union and two for national codes',
			'Keep one code of the Union and two national ones, or ask Customs4Trade where the others go',
		],
		fr: [
			'il n’y a pas de place pour {value} : CAS en a une pour un code de l’Union et deux pour des codes nationaux',
			'Gardez un code de l’Union et deux codes nationaux, ou demandez à Customs4Trade où vont les autres',
		],
		nl: [
			'er is geen plaats voor {value}: CAS heeft er één voor een code van de Unie en twee voor nationale codes',
			'Houd één code van de Unie en twee nationale codes, of vraag Customs4Trade waar de andere horen',
		],
		de: [
			'für {value} ist kein Platz: CAS hat einen für einen Code der Union und zwei für nationale Codes',
			'Behalten Sie einen Code der Union und zwei nationale, oder fragen Sie Customs4Trade, wohin die anderen gehören',
		],
	},
	'currency.decimals': {
		en: [
			'{amount} has {count:decimal|decimals}, {currency} has {most}',
			'Round it to {most:decimal|decimals}, or check the currency',
		],
		fr: [
			'{amount} a {count:décimale|décimales}, {currency} en a {most}',
			'Arrondissez à {most:décimale|décimales} ou vérifiez la monnaie',
		],
		nl: [
			'{amount} heeft {count:decimaal|decimalen}, {currency} heeft er {most}',
			'Rond af op {most:decimaal|decimalen} of controleer de valuta',
		],
		de: [
			'{amount} hat {count:Nachkommastelle|Nachkommastellen}, {currency} hat {most}',
			'Runden Sie auf {most:Nachkommastelle|Nachkommastellen} oder prüfen Sie die Währung',
		],
	},
	'currency.decimals.none': {
		en: [
			'{amount} has {count:decimal|decimals}, {currency} has none',
			'Round it to a whole number, or check the currency',
		],
		fr: [
			'{amount} a {count:décimale|décimales}, {currency} n’en a pas',
			'Arrondissez à un nombre entier ou vérifiez la monnaie',
		],
		nl: [
			'{amount} heeft {count:decimaal|decimalen}, {currency} heeft er geen',
			'Rond af op een geheel getal of controleer de valuta',
		],
		de: [
			'{amount} hat {count:Nachkommastelle|Nachkommastellen}, {currency} hat keine',
			'Runden Sie auf eine ganze Zahl oder prüfen Sie die Währung',
		],
	},
});
