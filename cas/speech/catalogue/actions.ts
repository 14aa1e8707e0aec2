import { sentences } from '../slots';

/** Bodies of declaration actions under EMCS. */
export const actions = sentences({
	'alert.reasons': {
		en: ['no reason is given', 'Give at least one reason'],
		fr: ['aucun motif n’est indiqué', 'Indiquez au moins un motif'],
		nl: ['er is geen reden gegeven', 'Geef minstens één reden'],
		de: ['es ist kein Grund angegeben', 'Geben Sie mindestens einen Grund an'],
	},
	'alert.other': {
		en: ['the reason is "other", and nothing says which', 'Say the reason in words'],
		fr: ['le motif est « autre », sans précision', 'Précisez le motif'],
		nl: ['de reden is "andere", zonder uitleg', 'Geef de reden in woorden'],
		de: ['der Grund ist „Sonstiges“, ohne Erläuterung', 'Erläutern Sie den Grund'],
	},
	'receipt.unsatisfactory': {
		en: ['nothing says what was unsatisfactory', 'Say it here, or in a line for each goods item concerned'],
		fr: ['rien ne dit ce qui n’était pas satisfaisant', 'Dites-le ici, ou dans une ligne pour chaque article concerné'],
		nl: ['nergens staat wat niet in orde was', 'Zeg het hier, of in een regel voor elk betrokken artikel'],
		de: [
			'nirgends steht, was nicht in Ordnung war',
			'Geben Sie es hier an, oder in einer Zeile je betroffener Position',
		],
	},
	'receipt.refused': {
		en: ['nothing says why the goods are refused', 'Say it here, or in a line for each goods item concerned'],
		fr: [
			'rien ne dit pourquoi les marchandises sont refusées',
			'Dites-le ici, ou dans une ligne pour chaque article concerné',
		],
		nl: ['nergens staat waarom de goederen geweigerd zijn', 'Zeg het hier, of in een regel voor elk betrokken artikel'],
		de: [
			'nirgends steht, warum die Ware abgelehnt wird',
			'Geben Sie es hier an, oder in einer Zeile je betroffener Position',
		],
	},
	'receipt.partial': {
		en: ['a partial refusal names no refused quantity', 'Give the refused quantity of each goods item concerned'],
		fr: ['un refus partiel demande la quantité refusée', 'Indiquez la quantité refusée de chaque article concerné'],
		nl: [
			'een gedeeltelijke weigering vraagt de geweigerde hoeveelheid',
			'Geef de geweigerde hoeveelheid van elk betrokken artikel',
		],
		de: [
			'zur teilweisen Ablehnung fehlt die abgelehnte Menge',
			'Geben Sie die abgelehnte Menge je betroffener Position an',
		],
	},
	'explanation.none': {
		en: ['nothing is explained', 'Explain the movement as a whole, or give a line for each goods item concerned'],
		fr: [
			'rien n’est expliqué',
			'Expliquez le mouvement dans son ensemble, ou donnez une ligne pour chaque article concerné',
		],
		nl: ['er is niets uitgelegd', 'Leg de overbrenging als geheel uit, of geef een regel voor elk betrokken artikel'],
		de: [
			'es ist nichts erläutert',
			'Erläutern Sie die Beförderung als Ganzes, oder geben Sie eine Zeile je betroffener Position an',
		],
	},
	'delay.other': {
		en: ['the explanation is "other", and nothing says which', 'Say it in words'],
		fr: ['l’explication est « autre », sans précision', 'Précisez-la'],
		nl: ['de uitleg is "andere", zonder verdere uitleg', 'Zeg het in woorden'],
		de: ['die Erklärung ist „Sonstiges“, ohne Erläuterung', 'Erläutern Sie sie'],
	},
	'destination.nothing': {
		en: ['neither a new consignee nor a delivery place is given', 'Give the one that changes'],
		fr: ['ni nouveau destinataire ni lieu de livraison ne sont indiqués', 'Indiquez ce qui change'],
		nl: ['er is geen nieuwe geadresseerde en geen plaats van levering gegeven', 'Geef wat er verandert'],
		de: ['weder ein neuer Empfänger noch ein Lieferort ist angegeben', 'Geben Sie an, was sich ändert'],
	},
	'destination.exportOffice': {
		en: ['the destination is export, and no office of export is given', 'Give the customs office, as in BE101000'],
		fr: ['la destination est l’exportation, sans bureau d’exportation', 'Indiquez le bureau de douane, comme BE101000'],
		nl: ['de bestemming is uitvoer, zonder kantoor van uitvoer', 'Geef het douanekantoor, zoals BE101000'],
		de: ['das Ziel ist die Ausfuhr, die Ausfuhrzollstelle fehlt aber', 'Geben Sie die Zollstelle an, wie BE101000'],
	},
	'lines.difference.kind': {
		en: ['the difference of {value} is neither a shortage nor an excess', 'Give S for a shortage or E for an excess'],
		fr: ['l’écart de {value} n’est ni un manquant ni un excédent', 'Indiquez S pour un manquant ou E pour un excédent'],
		nl: ['het verschil van {value} is geen tekort en geen overschot', 'Geef S voor een tekort of E voor een overschot'],
		de: [
			'die Abweichung von {value} ist weder Fehlmenge noch Mehrmenge',
			'Geben Sie S für eine Fehlmenge oder E für eine Mehrmenge an',
		],
	},
	'lines.difference.missing': {
		en: ['how much was missing is not given', 'Give the observed difference'],
		fr: ['la quantité manquante n’est pas indiquée', 'Indiquez l’écart constaté'],
		nl: ['de ontbrekende hoeveelheid is niet gegeven', 'Geef het vastgestelde verschil'],
		de: ['die Fehlmenge ist nicht angegeben', 'Geben Sie die festgestellte Abweichung an'],
	},
	'lines.difference.excess': {
		en: ['how much was too much is not given', 'Give the observed difference'],
		fr: ['la quantité en trop n’est pas indiquée', 'Indiquez l’écart constaté'],
		nl: ['de hoeveelheid te veel is niet gegeven', 'Geef het vastgestelde verschil'],
		de: ['die Mehrmenge ist nicht angegeben', 'Geben Sie die festgestellte Abweichung an'],
	},
	'lines.itemTwice': {
		en: ['goods item {item} appears twice', 'Put what there is to say about it into one line'],
		fr: ['l’article {item} figure deux fois', 'Mettez ce qu’il y a à en dire dans une seule ligne'],
		nl: ['artikel {item} staat er twee keer', 'Zet wat erover te zeggen is in één regel'],
		de: ['Position {item} steht zweimal da', 'Fassen Sie die Angaben dazu in einer Zeile zusammen'],
	},
});
