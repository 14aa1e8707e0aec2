import type { Labels } from '../language';

/** A code that left its list, or never was in it, but still arrives. It is doubted, and never refused. */
export interface Superseded {
	/** The code that took its place, where one did. */
	readonly by?: string;
	/** Completes `DAT …`: `is of Incoterms 2010 and became DPU in 2020`. */
	readonly why: Labels;
	/** What to do where no single code took its place. */
	readonly action?: Labels;
}

const SUPERSEDED: Readonly<Record<string, Readonly<Record<string, Superseded>>>> = {
	incoterms: {
		DAT: {
			by: 'DPU',
			why: {
				en: 'is of Incoterms 2010 and became DPU in 2020',
				fr: 'appartient aux Incoterms 2010 et est devenu DPU en 2020',
				nl: 'hoort bij Incoterms 2010 en werd DPU in 2020',
				de: 'gehört zu den Incoterms 2010 und wurde 2020 zu DPU',
			},
		},
		DEQ: {
			by: 'DPU',
			why: {
				en: 'is of Incoterms 2000; DAT took its place in 2010, and DPU that of DAT in 2020',
				fr: 'appartient aux Incoterms 2000 ; DAT l’a remplacé en 2010, et DPU a remplacé DAT en 2020',
				nl: 'hoort bij Incoterms 2000; DAT verving het in 2010, en DPU verving DAT in 2020',
				de: 'gehört zu den Incoterms 2000; 2010 trat DAT an seine Stelle, 2020 DPU an die von DAT',
			},
		},
		DAF: {
			by: 'DAP',
			why: {
				en: 'is of Incoterms 2000 and became DAP in 2010',
				fr: 'appartient aux Incoterms 2000 et est devenu DAP en 2010',
				nl: 'hoort bij Incoterms 2000 en werd DAP in 2010',
				de: 'gehört zu den Incoterms 2000 und wurde 2010 zu DAP',
			},
		},
		DES: {
			by: 'DAP',
			why: {
				en: 'is of Incoterms 2000 and became DAP in 2010',
				fr: 'appartient aux Incoterms 2000 et est devenu DAP en 2010',
				nl: 'hoort bij Incoterms 2000 en werd DAP in 2010',
				de: 'gehört zu den Incoterms 2000 und wurde 2010 zu DAP',
			},
		},
		DDU: {
			by: 'DAP',
			why: {
				en: 'is of Incoterms 2000 and became DAP in 2010',
				fr: 'appartient aux Incoterms 2000 et est devenu DAP en 2010',
				nl: 'hoort bij Incoterms 2000 en werd DAP in 2010',
				de: 'gehört zu den Incoterms 2000 und wurde 2010 zu DAP',
			},
		},
	},
	transportModes: {
		'6': {
			why: {
				en: 'stands for multimodal transport, which the list of the Union does not have',
				fr: 'désigne le transport multimodal, absent de la liste de l’Union',
				nl: 'staat voor multimodaal vervoer, dat niet in de lijst van de Unie staat',
				de: 'steht für den kombinierten Verkehr, den die Liste der Union nicht hat',
			},
			action: {
				en: 'Give the mode of the means that carries the goods at that place, as 1 (Sea)',
				fr: 'Indiquez le mode du moyen de transport qui porte les marchandises à cet endroit, comme 1 (mer)',
				nl: 'Geef de wijze van het vervoermiddel dat de goederen daar vervoert, zoals 1 (zee)',
				de: 'Geben Sie den Verkehrszweig des Beförderungsmittels an, das die Ware dort befördert, wie 1 (See)',
			},
		},
	},
};

/** What became of an old code of a list; undefined for codes that never were, or still are. */
export function supersededCode(listId: string, code: string): Superseded | undefined {
	const codes = Object.hasOwn(SUPERSEDED, listId) ? SUPERSEDED[listId] : undefined;
	return codes !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined;
}
