import { group, text } from '../model/field';
import { defineMessage } from '../model/message';

/** Body of Invalidate. Documented ("declaration actions"): a reason must be given; its name is assumed. */
const invalidateFields = {
	reason: text({
		labels: ['Reason', 'Motif', 'Reden', 'Grund'],
		help: 'Why the declaration is to be invalidated; the authority reads it',
		example: 'Order cancelled by the customer before departure',
		maxLength: 512,
		required: true,
	}),
};

export const invalidate = defineMessage({
	name: 'Invalidate',
	labels: { en: 'Invalidation', fr: 'Invalidation', nl: 'Ongeldigmaking', de: 'Ungültigerklärung' },
	root: group(
		{
			labels: ['Invalidations', 'Invalidations', 'Ongeldigmakingen', 'Ungültigerklärungen'],
			help: 'Declarations to be invalidated',
		},
		invalidateFields,
	),
	identity: [],
	rules: [],
});
