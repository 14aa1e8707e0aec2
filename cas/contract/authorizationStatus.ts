import { z } from 'zod';

/** `GET /v1/authorizationStatus`, documented on the quick start page: all three are strings in the sample. */
export const authorizationStatus = z
	.object({ sourceSysRef: z.string(), tenantIds: z.string(), scopes: z.string() })
	.passthrough();

export type AuthorizationStatus = z.infer<typeof authorizationStatus>;
