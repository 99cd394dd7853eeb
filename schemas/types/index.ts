/** All the types of this package, each file under its own name. */
export type * as aggregator from './aggregator.ts';
export type * as csaf20 from './csaf-2.0.ts';
export type * as csaf21 from './csaf-2.1.ts';
export type * as providerMetadata from './provider-metadata.ts';
export type * as rolie from './rolie.ts';
