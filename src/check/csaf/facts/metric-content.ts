import type { Metric, SsvcSelection, SsvcSelectionList, Vulnerability } from '@csaf/types/csaf-2.1';
import { parseSsvcNamespace, type SsvcNamespace } from '../values/ssvc-namespace.ts';
import { located } from './document.ts';
import type { Facts } from './facts.ts';

/** An item of `metrics` with the vulnerability that it is about. */
export interface Metric21Fact {
  metric: Metric;
  pointer: string;
  vulnerability: Vulnerability;
}

/** The content of `ssvc_v2`. */
export interface SsvcFact {
  list: SsvcSelectionList;
  pointer: string;
  vulnerability: Vulnerability;
}

/** An item of the `selections` of SSVC. */
export interface SelectionFact {
  selection: SsvcSelection;
  pointer: string;
  /** Undefined when the namespace does not follow the grammar of SSVC, which §6.1.46 reports. */
  namespace: SsvcNamespace | undefined;
  /** The `timestamp` of the list that the item is in. */
  timestamp: string;
}

/** Every item of `metrics` of a document of CSAF 2.1, in its order; none in 2.0. */
export function metrics21Of({ csaf21 }: Facts): Metric21Fact[] {
  return located(csaf21?.vulnerabilities, '/vulnerabilities').flatMap(({ element: vulnerability, pointer: parent }) =>
    located(vulnerability.metrics, `${parent}/metrics`).map(({ element: metric, pointer }) => ({
      metric,
      pointer,
      vulnerability,
    })),
  );
}

/** Every `ssvc_v2` of a document of CSAF 2.1. */
export function ssvcOf(facts: Facts): SsvcFact[] {
  return metrics21Of(facts).flatMap(({ metric, pointer, vulnerability }) => {
    const list = metric.content.ssvc_v2;
    return list === undefined ? [] : { list, pointer: `${pointer}/content/ssvc_v2`, vulnerability };
  });
}

/** The selections of one `ssvc_v2`, their namespaces taken apart. */
export function selectionsIn({ list, pointer: parent }: SsvcFact): SelectionFact[] {
  return located(list.selections, `${parent}/selections`).map(({ element: selection, pointer }) => ({
    selection,
    pointer,
    namespace: parseSsvcNamespace(selection.namespace),
    timestamp: list.timestamp,
  }));
}

/** The selections of every `ssvc_v2` of a document of CSAF 2.1. */
export function selectionsOf(facts: Facts): SelectionFact[] {
  return ssvcOf(facts).flatMap(selectionsIn);
}
