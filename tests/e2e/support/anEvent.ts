/** A change of status in the documented envelope, as CAS posts it. */
export const anEvent = (id: string) => ({
	id,
	tenantId: 'contoso',
	plantId: '',
	eventTime: '2026-11-02T18:41:00.9584103Z',
	eventType: 'DeclarationStatusChanged',
	eventSubType: 'Released',
	data: { id: 'd-1', currentStatus: 'Released' },
});
