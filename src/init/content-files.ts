import { modeline } from '../editor/settings.ts';
import type { Answers } from './answers.ts';
import { yamlText } from './yaml-text.ts';

/** `advisories/publisher.yaml`. */
export function publisherFile({ name, namespace, contact, baseUrl }: Answers): string {
  return `${modeline('publisher', 'advisories/publisher.yaml')}#
# Who publishes. This file is written once; every advisory inherits from it.

name: ${yamlText(name)}
# An address that belongs to you and to nobody else. It identifies you in every document, so it should never change.
namespace: ${yamlText(namespace)}
# vendor, or: coordinator, discoverer, other, translator, user
category: vendor
# How people, and those who collect CSAF documents, reach you.
contact: ${yamlText(contact)}
# Where dist/ is served. https, ends with a slash; a path is fine.
base_url: ${yamlText(baseUrl)}

# What advisories get that do not say otherwise.
lang: en
tlp: CLEAR
# TODO: have this read by whoever answers for it.
legal_notice: >-
  This advisory is provided "as is", without warranty of any kind, and may be corrected as more becomes known. The
  current version is always at ${baseUrl}.

# May lists of providers name you, and may aggregators mirror your documents?
aggregators:
  list: true
  mirror: true
`;
}

/** `advisories/products.yaml`. */
export function productsFile({ name, namespace }: Answers): string {
  return `${modeline('products', 'advisories/products.yaml')}#
# The catalogue: each product once. Advisories name products by these keys and never repeat what stands here.
#
#   cpe         the * in its version field is filled in with each version
#   purl        without a version
#   ecosystem   how versions are ordered (the scheme of \`vers\`): semver, npm, pypi, maven, deb, generic …
#   branches    release lines, and until when each gets security fixes

# TODO: put your own products here. The key is what advisories write; it also becomes part of addresses, so keep it.
example-product:
  name: ${yamlText(`${name} Example Product`)}
  description: One line about what it is.
  url: ${yamlText(namespace)}
  purl: pkg:generic/example-product
  ecosystem: semver
  branches:
    - { name: 2.x, supported: true }
    - { name: 1.x, supported: false }
`;
}

/** `advisories/policy.yaml`. */
export function policyFile({ name, contact }: Answers): string {
  return `${modeline('policy', 'advisories/policy.yaml')}#
# The security policy. It becomes the policy page, SECURITY.md and security.txt.
# Texts are Markdown; durations are written as people say them: 3 business days, 48 hours, 2 weeks.
#
# TODO: everything here is a promise to whoever reports. Change what you cannot keep.

introduction: ${yamlText(`This policy says how to report a vulnerability to ${name}, and what happens with your report.`)}

# In order of preference. An address, a URL, or a mapping with name, email or url, and note.
contacts:
  - ${yamlText(contact)}

never_by:
  - public issues, pull requests or discussions
  - social media

languages: [en]

include:
  - the product and its exact version
  - the steps that reproduce the flaw, or a proof of concept
  - what an attacker gains, and what the attacker needs to have first
  - whether you know of exploitation, and who else you have told
  - how you want to be credited, or that you do not want to be

targets:
  acknowledge: 3 business days
  triage: 10 business days
  updates: 2 weeks
  fix: 90 days

disclosure:
  deadline: 90 days
  text: |
    We publish when fixed releases are out, and at the latest 90 days after the report. If we need longer we ask you, with
    reasons. If the flaw is exploited, or becomes public before, we publish at once what helps to defend.

scope:
  in:
    - the release lines in the list of [supported versions](/policy/#supported)
  out:
    - denial of service by sheer volume of traffic
    - reports of scanners without a demonstrated impact

# TODO: a safe harbour is a legal promise. Have it read before you take away the #.
# safe_harbour: |
#   If you keep to this policy and act in good faith, we consider your research authorised and will not take legal action against you.

credit: |
  We name you in the advisory and on the [hall of fame](/hall-of-fame/), unless you ask us not to.
`;
}

/** `advisories/<year>/<id>.yaml`: a draft to begin with, which is never published as it stands. */
export function exampleFile(id: string, today: string): string {
  return `${modeline('advisory', `advisories/${today.slice(0, 4)}/${id}.yaml`)}# An example; delete it when you have an advisory of your own. \`csaf-press new\` writes the next draft.
# A draft: checked, and not published. When no TODO is left: csaf-press release ${id}

id: ${id}
status: draft
title: "TODO: what goes wrong, in which part of which product"
summary: "TODO: who can do what to whom, in one or two sentences."
revisions:
  # \`release\` makes the first public version of it, 1.0.0.
  - { version: 0.1.0, date: ${today}T00:00:00Z, summary: Draft }
vulnerabilities:
  - # cve: CVE-2026-12345        as soon as you have one
    cwe: CWE-22
    cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N
    description: "TODO: what the flaw is, without a recipe to exploit it."
    # Keys of products.yaml, with a version, a range, or a list of both.
    affected:
      example-product: ">=2.0.0 <2.4.1"
    fixed:
      example-product: 2.4.1
    remediations:
      - fix: Upgrade to 2.4.1.
    credits:
      # name, organization, url and role (finder, reporter, coordinator …); or: anonymous
      - { name: "TODO: who found it", role: finder }
`;
}
