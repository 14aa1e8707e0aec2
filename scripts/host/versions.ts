/** The n8n that tests, demo and benches run with: 2.41.3 asks for a package that npm does not have, so this is the newest that installs. */
export const NEWEST_N8N = '2.41.1';

/** The n8n to run: the newest, or the version in `CAS_NODES_N8N`. */
export const chosenN8n = () => process.env.CAS_NODES_N8N || NEWEST_N8N;
