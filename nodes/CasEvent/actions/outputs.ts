/** The outputs of every operation, as those of CAS Notification Trigger. */
export const EVENT_OUTPUTS = ['Events', 'Needs Attention'] as const;
