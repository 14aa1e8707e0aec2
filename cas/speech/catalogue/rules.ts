import { sentences } from '../slots';

/** Rules across the fields of any message: what appears twice, alone, or does not add up. */
export const rules = sentences({
	'line.none': {
		en: ['there is no {what}', 'Give at least one {what}'],
		fr: ['aucune ligne : « {what} »', 'Donnez au moins une ligne'],
		nl: ['geen enkele regel: "{what}"', 'Geef minstens één regel'],
		de: ['keine einzige Zeile: „{what}“', 'Geben Sie mindestens eine Zeile an'],
	},
	'mass.netAboveGross': {
		en: ['net mass {net} kg is above gross mass {gross} kg', 'Check both weights; gross includes the packaging'],
		fr: [
			'la masse nette de {net} kg dépasse la masse brute de {gross} kg',
			'Vérifiez les deux masses ; la masse brute comprend l’emballage',
		],
		nl: [
			'de nettomassa van {net} kg is groter dan de brutomassa van {gross} kg',
			'Controleer beide gewichten; bruto is met verpakking',
		],
		de: [
			'die Eigenmasse von {net} kg ist größer als die Rohmasse von {gross} kg',
			'Prüfen Sie beide Gewichte; die Rohmasse enthält die Verpackung',
		],
	},
	'number.twice': {
		en: ['number {value} appears twice', 'Number the entries 1, 2, 3, …'],
		fr: ['le numéro {value} figure deux fois', 'Numérotez les lignes 1, 2, 3, …'],
		nl: ['nummer {value} staat er twee keer', 'Nummer de regels 1, 2, 3, …'],
		de: ['die Nummer {value} steht zweimal da', 'Nummerieren Sie die Zeilen 1, 2, 3, …'],
	},
	'value.twice': {
		en: ['{what} {value} appears twice, first at {first}', '{advice}'],
		fr: ['« {value} » figure deux fois ({what}) ; la première fois : {first}', '{advice}'],
		nl: ['"{value}" staat er twee keer ({what}); de eerste keer: {first}', '{advice}'],
		de: ['„{value}“ steht zweimal da ({what}); zuerst: {first}', '{advice}'],
	},
	'pair.noCode': {
		en: ['{what} {value} has no {code}', 'Give the {code}'],
		fr: ['{what} {value} : il manque « {code} »', 'Indiquez « {code} »'],
		nl: ['{what} {value}: "{code}" ontbreekt', 'Vul "{code}" in'],
		de: ['{what} {value}: „{code}“ fehlt', 'Geben Sie „{code}“ an'],
	},
	'pair.noValue': {
		en: ['{code} {value} has no {what}', 'Give the {what}, or leave out the {code}'],
		fr: ['{code} {value} : il manque « {what} »', 'Indiquez « {what} » ou supprimez « {code} »'],
		nl: ['{code} {value}: "{what}" ontbreekt', 'Vul "{what}" in of laat "{code}" weg'],
		de: ['{code} {value}: „{what}“ fehlt', 'Geben Sie „{what}“ an oder lassen Sie „{code}“ weg'],
	},
	'total.off': {
		en: ['the total is {total}, the {parts} add up to {sum}', 'Check the total and its parts'],
		fr: ['le total est {total}, la somme est {sum} ({parts})', 'Vérifiez le total et ses parties'],
		nl: ['het totaal is {total}, de som is {sum} ({parts})', 'Controleer het totaal en de delen'],
		de: ['die Gesamtangabe ist {total}, die Summe ist {sum} ({parts})', 'Prüfen Sie die Gesamtangabe und ihre Teile'],
	},
	'validity.order': {
		en: ['it ends on {last}, before it begins on {first}', 'Check both days'],
		fr: ['la fin est le {last}, avant le début le {first}', 'Vérifiez les deux dates'],
		nl: ['het einde is {last}, vóór het begin op {first}', 'Controleer beide datums'],
		de: ['das Ende ist der {last}, vor dem Beginn am {first}', 'Prüfen Sie beide Daten'],
	},
});
