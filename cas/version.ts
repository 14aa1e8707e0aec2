import { version } from '../package.json';

/** The version of this package, for the User-Agent. */
export const PACKAGE_VERSION: string = version;
