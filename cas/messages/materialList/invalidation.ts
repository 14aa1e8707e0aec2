import { date, group, text } from '../model/field';
import { defineMessage } from '../model/message';
import { company, ownReference, plant } from '../parts/reference';

/** Fields of the request. CAS documents none; a material list is named by its own reference, as in the goods item. */
const materialListInvalidationFields = {
	materialListReference: ownReference({
		labels: ['Material list', 'Liste de matières', 'Materiaallijst', 'Materialliste'],
		help: 'Reference of the material list that is no longer valid',
		example: 'ML-2026-0042',
		synonyms: ['Material list reference', 'Reference', 'External reference'],
	}),
	company: company(),
	plant: plant(),
	invalidationDate: date({
		labels: ['Invalid from', 'Invalide à partir du', 'Ongeldig vanaf', 'Ungültig ab'],
		help: 'First day on which the list no longer holds; today when absent',
		example: '2026-11-30',
	}),
	reason: text({
		labels: ['Reason', 'Motif', 'Reden', 'Grund'],
		help: 'Why the list is no longer valid',
		example: 'Wrong batch of castings',
		maxLength: 512,
	}),
};

/** `MaterialListInvalidationRequest`: invalidates a material list. Documented: "sending data". */
export const materialListInvalidation = defineMessage({
	name: 'MaterialListInvalidationRequest',
	labels: {
		en: 'Material list invalidation',
		fr: "Invalidation d'une liste de matières",
		nl: 'Ongeldigverklaring van een materiaallijst',
		de: 'Ungültigerklärung einer Materialliste',
	},
	root: group(
		{
			labels: ['Invalidations', 'Invalidations', 'Ongeldigverklaringen', 'Ungültigerklärungen'],
			help: 'Material lists that are no longer valid',
		},
		materialListInvalidationFields,
	),
	identity: ['materialListReference'],
	rules: [],
});
