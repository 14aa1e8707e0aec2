import { assumed } from './fact';

/** The header that carries a subscription's secret in each delivery. */
export const SECRET_HEADER = assumed(
	'only "Create a new subscription" with a type and subtype filter is documented; fields are ours',
	'x-cas-webhook-secret',
);

/** The header that carries a delivery's signature: `t=<seconds since 1970>,v1=<HMAC-SHA256 in hex>`, `v1` once for each active key. */
export const SIGNATURE_HEADER = assumed(
	'webhook authentication is undocumented; the scheme is the one that Stripe and others made common',
	'x-cas-signature',
);
