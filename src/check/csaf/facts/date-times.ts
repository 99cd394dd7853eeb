import type { CsafDocument, Metric, Vulnerability } from '@csaf/types/csaf-2.1';
import { type Located, located } from './document.ts';

/** Every date-time of a document of CSAF 2.1 (the relevant paths of §6.1.37), in the order of the standard. */
export function dateTimes({ document, vulnerabilities }: CsafDocument): Located<string>[] {
  const { tracking } = document;
  const at = '/document/tracking';
  return [
    { element: tracking.current_release_date, pointer: `${at}/current_release_date` },
    ...given(tracking.generator?.date, `${at}/generator/date`),
    { element: tracking.initial_release_date, pointer: `${at}/initial_release_date` },
    ...datesOf(tracking.revision_history, `${at}/revision_history`),
    ...located(vulnerabilities, '/vulnerabilities').flatMap(datesOfVulnerability),
  ];
}

function datesOfVulnerability({ element, pointer }: Located<Vulnerability>): Located<string>[] {
  return [
    ...given(element.disclosure_date, `${pointer}/disclosure_date`),
    ...given(element.discovery_date, `${pointer}/discovery_date`),
    ...located(element.first_known_exploitation_dates, `${pointer}/first_known_exploitation_dates`).flatMap(
      ({ element: item, pointer: at }) => [
        { element: item.date, pointer: `${at}/date` },
        { element: item.exploitation_date, pointer: `${at}/exploitation_date` },
      ],
    ),
    ...datesOf(element.flags, `${pointer}/flags`),
    ...datesOf(element.involvements, `${pointer}/involvements`),
    ...located(element.metrics, `${pointer}/metrics`).flatMap(timestampsOf),
    ...datesOf(element.remediations, `${pointer}/remediations`),
    ...datesOf(element.threats, `${pointer}/threats`),
  ];
}

function timestampsOf({ element: { content }, pointer }: Located<Metric>): Located<string>[] {
  return [
    ...given(content.epss?.timestamp, `${pointer}/content/epss/timestamp`),
    ...given(content.ssvc_v2?.timestamp, `${pointer}/content/ssvc_v2/timestamp`),
  ];
}

function datesOf(items: readonly { date?: string }[] | undefined, pointer: string): Located<string>[] {
  return located(items, pointer).flatMap((item) => given(item.element.date, `${item.pointer}/date`));
}

function given(element: string | undefined, pointer: string): Located<string>[] {
  return element === undefined ? [] : [{ element, pointer }];
}
