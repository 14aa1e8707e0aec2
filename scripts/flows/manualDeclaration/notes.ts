/** What the flow says of itself, each with its place and size on the canvas. */
export const NOTES = [
	{
		name: 'Note: what it does',
		left: -48,
		top: -432,
		width: 640,
		height: 208,
		content:
			'## Manual declaration\nA person declares on a form, page by page: from scratch, from a saved template, or as a copy of a declaration. Each page is checked; nothing is sent before the summary. The last page has MRN and PDF.\n\n**Before publishing:** the credentials *CAS account*, and *Forms*: the login that *Declare by hand* asks for.',
	},
	{
		name: 'Note: the fields',
		left: -48,
		top: 224,
		width: 640,
		height: 208,
		content:
			'### What the form asks for\n*Pages* holds the fields, page by page: take one out or add one there, by its column (docs/messages/customsShipment.md). *Code lists* holds the choices of the drop-downs: shorten them to the countries and packages that you use.\n\nTemplates are kept in a data table of n8n itself, which the flow makes by itself; look at them under *Data tables*.',
	},
	{
		name: 'Note: the loop',
		left: 624,
		top: -432,
		width: 496,
		height: 208,
		content:
			'### The loop\n*Take in* puts what was answered or found into the shipment, *Check* finds what is wrong with it, *Next step* draws the next page, or the same one again with what to correct and all that was written in it.',
	},
	{
		name: 'Note: on faults',
		left: 624,
		top: 224,
		width: 496,
		height: 208,
		content:
			'### When something fails\nWhat CAS refuses, and that it cannot be reached, stands on the next page in words; all that was written stays, and the person tries again. A reference is looked up before it is sent, so no shipment goes twice. A form that nobody answers for two days ends.',
	},
];
