import { procedures } from '../../codes/procedures';
import { boolean, code, group, list, text } from '../model/field';
import { defineMessage } from '../model/message';
import {
	articleReference,
	commodityCode,
	goodsDescription,
	percentage,
	quantity,
	quantityUnitCode,
	sequenceNumeric,
} from '../parts/goods';
import { company, ownReference, plant, validFrom, validTo } from '../parts/reference';
import { authorisationReference } from '../parts/stock';
import { formulaRules } from './rules';

/** Fields of a formula. CAS documents none; they say what an authorisation for processing asks for (UCC Annex A, group 10). */
export const formulaFields = {
	externalReference: ownReference({
		labels: ['Formula', 'Formule', 'Formule', 'Rezeptur'],
		help: 'Your own reference of the formula; goods items and material lists name it',
		example: 'F-PUMP-0815',
		synonyms: ['Formula reference', 'Recipe', 'BOM', 'Bill of materials', 'Reference', 'Stückliste', 'Nomenclature'],
	}),
	versionId: text({
		labels: ['Version', 'Version', 'Versie', 'Version'],
		help: 'Version of the formula',
		example: '3',
		maxLength: 20,
	}),
	description: text({
		labels: ['Description', 'Description', 'Beschrijving', 'Beschreibung'],
		help: 'What is made, and how',
		example: 'Assembly of centrifugal pump 0815',
		maxLength: 512,
	}),
	company: company(),
	plant: plant(),
	procedureCode: code(procedures, {
		labels: ['Procedure', 'Régime', 'Regeling', 'Verfahren'],
		help: 'Special procedure that the formula is for: 51 inward processing, 21 outward processing, 44 end use',
		example: '51',
	}),
	authorisationReference: authorisationReference(),
	validFrom: validFrom(),
	validTo: validTo(),
	product: group(
		{
			labels: ['Product', 'Produit', 'Product', 'Erzeugnis'],
			help: 'What the components become',
		},
		{
			articleReference: articleReference(),
			goodsDescription: goodsDescription(),
			commodityCode: commodityCode(),
			quantity: quantity('Quantity that the components make'),
			quantityUnitCode: quantityUnitCode(),
		},
	),
	secondaryProducts: list(
		{
			labels: ['Secondary products', 'Produits secondaires', 'Bijproducten', 'Nebenerzeugnisse'],
			help: 'What else comes out, such as scrap that is sold',
		},
		group(
			{
				labels: ['Secondary product', 'Produit secondaire', 'Bijproduct', 'Nebenerzeugnis'],
				help: 'One secondary product',
			},
			{
				articleReference: articleReference('SCRAP-STEEL'),
				commodityCode: commodityCode('72044990'),
				quantity: quantity('Quantity that comes out'),
				quantityUnitCode: quantityUnitCode(),
				valuePercent: percentage(
					['Share of value', 'Part de la valeur', 'Aandeel in de waarde', 'Wertanteil'],
					'Share of the value of all products, in percent',
					2,
				),
			},
		),
	),
	components: list(
		{
			labels: ['Components', 'Composants', 'Componenten', 'Komponenten'],
			help: 'What goes into the product',
			columns: 0,
		},
		group(
			{ labels: ['Component', 'Composant', 'Component', 'Komponente'], help: 'One component' },
			{
				sequenceNumeric: sequenceNumeric(
					['Line number', 'Numéro de ligne', 'Regelnummer', 'Zeilennummer'],
					'Number of the component in the formula, from 1',
				),
				articleReference: articleReference('CAST-4711'),
				goodsDescription: goodsDescription('Pump housings of cast iron'),
				commodityCode: commodityCode('84139100'),
				quantity: quantity('Quantity for the quantity of the product'),
				quantityUnitCode: quantityUnitCode(),
				yieldPercent: percentage(
					['Yield', 'Rendement', 'Rendement', 'Ausbeute'],
					'Share of the component that the product contains, in percent',
					96,
				),
				wastePercent: percentage(
					['Waste', 'Déchets', 'Afval', 'Abfall'],
					'Share that becomes waste or scrap, in percent',
					3,
				),
				lossPercent: percentage(
					['Loss', 'Pertes', 'Verlies', 'Schwund'],
					'Share that is lost in the process, in percent',
					1,
				),
				isEquivalentAllowed: boolean({
					labels: ['Equivalent goods', 'Marchandises équivalentes', 'Equivalente goederen', 'Ersatzwaren'],
					help: 'Whether Union goods may take the place of the component (UCC, Article 223)',
					example: false,
				}),
			},
		),
	),
};

/** `Formula`: creates a production formula, for some special procedures. Documented: "sending data". */
export const formula = defineMessage({
	name: 'Formula',
	labels: { en: 'Formula', fr: 'Formule', nl: 'Formule', de: 'Rezeptur' },
	root: group(
		{ labels: ['Formulas', 'Formules', 'Formules', 'Rezepturen'], help: 'Production formulas' },
		formulaFields,
	),
	identity: ['externalReference'],
	rules: formulaRules,
});
