import { date, group, list } from '../model/field';
import { defineMessage } from '../model/message';
import {
	articleReference,
	commodityCode,
	goodsDescription,
	netMass,
	originCountryCode,
	percentage,
	quantity,
	quantityUnitCode,
	sequenceNumeric,
} from '../parts/goods';
import { company, ownReference, plant, reference, storageLocation, validFrom, validTo } from '../parts/reference';
import { authorisationReference, batchId, customsStatus, inboundGoodsItem, inboundMrn } from '../parts/stock';
import { materialListRules } from './rules';

/** Fields of a material list. CAS documents none; they say what went into a lot, so that stock can be written off. */
export const materialListFields = {
	externalReference: ownReference({
		labels: ['Material list', 'Liste de matières', 'Materiaallijst', 'Materialliste'],
		help: 'Your own reference of the list; goods items name it',
		example: 'ML-2026-0042',
		synonyms: ['Material list reference', 'Reference'],
	}),
	formulaReference: reference({
		labels: ['Formula', 'Formule', 'Formule', 'Rezeptur'],
		help: 'Reference of the formula that the list follows',
		example: 'F-PUMP-0815',
		synonyms: ['Formula reference'],
	}),
	productionOrderReference: reference({
		labels: ['Production order', 'Ordre de fabrication', 'Productieorder', 'Fertigungsauftrag'],
		help: 'Your production order',
		example: 'PO-88412',
		synonyms: ['Work order', 'Order'],
	}),
	productionDate: date({
		labels: ['Production date', 'Date de fabrication', 'Productiedatum', 'Fertigungsdatum'],
		help: 'Day on which the product was made',
		example: '2026-10-28',
	}),
	company: company(),
	plant: plant(),
	storageLocation: storageLocation(),
	authorisationReference: authorisationReference(),
	validFrom: validFrom(),
	validTo: validTo(),
	product: group(
		{
			labels: ['Product', 'Produit', 'Product', 'Erzeugnis'],
			help: 'What was made of the materials',
		},
		{
			articleReference: articleReference(),
			goodsDescription: goodsDescription(),
			commodityCode: commodityCode(),
			batchId: batchId(),
			quantity: quantity('Quantity that was made'),
			quantityUnitCode: quantityUnitCode(),
		},
	),
	materials: list(
		{ labels: ['Materials', 'Matières', 'Materialen', 'Materialien'], help: 'What went into the product', columns: 0 },
		group(
			{ labels: ['Material', 'Matière', 'Materiaal', 'Material'], help: 'One material' },
			{
				sequenceNumeric: sequenceNumeric(
					['Line number', 'Numéro de ligne', 'Regelnummer', 'Zeilennummer'],
					'Number of the material in the list, from 1',
				),
				articleReference: articleReference('CAST-4711'),
				goodsDescription: goodsDescription('Pump housings of cast iron'),
				commodityCode: commodityCode('84139100'),
				originCountryCode: originCountryCode('TR'),
				batchId: batchId(),
				quantity: quantity('Quantity that was used'),
				quantityUnitCode: quantityUnitCode(),
				netMass: netMass('Weight that was used, in kilograms'),
				wastePercent: percentage(
					['Waste', 'Déchets', 'Afval', 'Abfall'],
					'Share that became waste or scrap, in percent',
					3,
				),
				customsStatus: customsStatus(),
				inboundMrn: inboundMrn(),
				inboundGoodsItemSequenceNumeric: inboundGoodsItem(),
			},
		),
	),
};

/** `MaterialList`: creates a material list of products, for some special procedures. Documented: "sending data". */
export const materialList = defineMessage({
	name: 'MaterialList',
	labels: { en: 'Material list', fr: 'Liste de matières', nl: 'Materiaallijst', de: 'Materialliste' },
	root: group(
		{
			labels: ['Material lists', 'Listes de matières', 'Materiaallijsten', 'Materiallisten'],
			help: 'Material lists of products',
		},
		materialListFields,
	),
	identity: ['externalReference'],
	rules: materialListRules,
});
