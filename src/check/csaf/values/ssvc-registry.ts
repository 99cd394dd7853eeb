/** The day of the state of the SSVC repository that {@link registry} records. */
export const registryDay = '2026-07-20';

/**
 * The decision points that the SSVC project keeps for its registered namespaces (CSAF 2.1 §6.1.48 and §6.3.13), by namespace. A line is the
 * day on which the version came into the repository, key, version, name, and the values in their order, each as key and name. The versions
 * of a key stand in ascending order.
 */
export const registry: Readonly<Record<string, string>> = {
  basic: `
2025-08-28 BP 1.0.0 Boundary Proximity: NN Not Near Boundary, JA Just Above Boundary, JB Just Below Boundary
2025-08-28 CIS_WEP 1.0.0 CIS-CTI Words of Estimative Probability: ANC Almost No Chance, VU Very Unlikely, U Unlikely, REC Roughly Even Chance, L Likely, VL Very Likely, AC Almost Certain
2025-08-05 IKE 1.0.0 Do, Schedule, Delegate, Delete: D Delete, G Delegate, S Schedule, O Do
2025-08-05 LMH 1.0.0 LowMediumHigh: L Low, M Medium, H High
2025-08-28 MEDIAN 1.0.0 Median Split: B Below Median, A Above Median
2025-08-05 MSCW 1.0.0 MoSCoW: W Won't, C Could, S Should, M Must
2025-08-28 P_2A 1.0.0 Probability Scale in 2 equal levels, ascending: LT50 Less than 50%, GT50 Greater than 50%
2025-08-28 P_5A 1.0.0 Probability Scale in 5 equal levels, ascending: P0_20 Less than 20%, P20_40 20% to 40%, P40_60 40% to 60%, P60_80 60% to 80%, P80_100 Greater than 80%
2025-09-09 P_5W 1.0.0 Probability Scale in 5 weighted levels, ascending: P0_30 Less than 30%, P30_55 30% to 55%, P55_75 55% to 75%, P75_90 75% to 90%, P90_100 Greater than 90%
2025-08-28 QUARTILES 1.0.0 Quartiles: Q1 First Quartile, Q2 Second Quartile, Q3 Third Quartile, Q4 Fourth Quartile
2025-08-28 QUINTILES 1.0.0 Quintiles: Q1 First Quintile, Q2 Second Quintile, Q3 Third Quintile, Q4 Fourth Quintile, Q5 Fifth Quintile
2025-08-05 VALUE_COMPLEXITY 1.0.0 Value, Complexity: D Drop, R Reconsider Later, E Easy Win, F Do First
2025-08-05 YN 1.0.0 YesNo: N No, Y Yes
`,
  cisa: `
2026-06-10 BOD2604 1.0.0 CISA BOD 26-04 Remediation Timelines: FSU Fix on system upgrade, 60D 60 days, 14D 14 days, 3D 3 days, 3DF 3 days & forensic investigation
2025-08-13 CISA 1.1.0 CISA Levels: T Track, T* Track*, AT Attend, AC Act
2025-08-05 KEV 1.0.0 In KEV: N No, Y Yes
2025-06-18 MP 1.0.0 Mission Prevalence: M Minimal, S Support, E Essential
2026-06-11 PE 1.0.0 Publicly Exposed: N No, Y Yes
`,
  cvss: `
2025-01-24 A 1.0.0 Availability Impact: N None, P Partial, C Complete
2025-01-24 A 2.0.0 Availability Impact: N None, L Low, H High
2025-02-18 AC 1.0.0 Access Complexity: H High, L Low
2025-02-18 AC 2.0.0 Access Complexity: H High, M Medium, L Low
2025-01-24 AC 3.0.0 Attack Complexity: H High, L Low
2025-01-24 AC 3.0.1 Attack Complexity: H High, L Low
2025-01-24 AR 1.0.0 Availability Requirement: L Low, M Medium, H High, ND Not Defined
2025-01-24 AR 1.1.0 Availability Requirement: L Low, M Medium, H High, X Not Defined
2025-01-24 AR 1.1.1 Availability Requirement: L Low, M Medium, H High, X Not Defined
2025-08-11 AR_NoX 1.1.1 Availability Requirement (without Not Defined): L Low, M Medium, H High
2025-01-24 AT 1.0.0 Attack Requirements: P Present, N None
2025-02-18 AU 1.0.0 Automatable: N No, Y Yes, X Not Defined
2025-02-18 AV 1.0.0 Access Vector: L Local, R Remote
2025-02-18 AV 2.0.0 Access Vector: L Local, A Adjacent Network, N Network
2025-01-24 AV 3.0.0 Attack Vector: P Physical, L Local, A Adjacent, N Network
2025-01-24 AV 3.0.1 Attack Vector: P Physical, L Local, A Adjacent, N Network
2025-01-24 Au 1.0.0 Authentication: N Not Required, R Required
2025-01-24 Au 2.0.0 Authentication: M Multiple, S Single, N None
2025-01-24 C 1.0.0 Confidentiality Impact: N None, P Partial, C Complete
2025-01-24 C 2.0.0 Confidentiality Impact: N None, L Low, H High
2025-01-24 CDP 1.0.0 Collateral Damage Potential: N None, L Low, M Medium, H High
2025-01-24 CDP 2.0.0 Collateral Damage Potential: N None, LM Low-Medium, MH Medium-High, H High, ND Not Defined
2025-01-24 CR 1.0.0 Confidentiality Requirement: L Low, M Medium, H High, ND Not Defined
2025-01-24 CR 1.1.0 Confidentiality Requirement: L Low, M Medium, H High, X Not Defined
2025-01-24 CR 1.1.1 Confidentiality Requirement: L Low, M Medium, H High, X Not Defined
2025-08-11 CR_NoX 1.1.1 Confidentiality Requirement (without Not Defined): L Low, M Medium, H High
2025-06-18 CVSS 1.0.0 CVSS Qualitative Severity Rating Scale: N None, L Low, M Medium, H High, C Critical
2025-01-24 E 1.0.0 Exploitability: U Unproven, P Proof of Concept, F Functional, H High
2025-01-24 E 1.1.0 Exploitability: U Unproven, P Proof of Concept, F Functional, H High, ND Not Defined
2025-02-18 E 1.2.0 Exploit Code Maturity: U Unproven, POC Proof-of-Concept, F Functional, H High, X Not Defined
2025-02-18 E 2.0.0 Exploit Maturity: U Unreported, P Proof-of-Concept, A Attacked, X Not Defined
2025-02-18 EQ1 1.0.0 Equivalence Set 1: L Low, M Medium, H High
2025-02-18 EQ2 1.0.0 Equivalence Set 2: L Low, H High
2025-02-18 EQ3 1.0.0 Equivalence Set 3: L Low, M Medium, H High
2025-02-18 EQ4 1.0.0 Equivalence Set 4: L Low, M Medium, H High
2025-02-18 EQ5 1.0.0 Equivalence Set 5: L Low, M Medium, H High
2025-02-18 EQ6 1.0.0 Equivalence Set 6: L Low, H High
2025-08-13 E_NoX 2.0.0 Exploit Maturity (without Not Defined): U Unreported, P Proof-of-Concept, A Attacked
2025-01-24 I 1.0.0 Integrity Impact: N None, P Partial, C Complete
2025-01-24 I 2.0.0 Integrity Impact: N None, L Low, H High
2025-01-24 IB 1.0.0 Impact Bias: N Normal, C Confidentiality, I Integrity, A Availability
2025-01-24 IR 1.0.0 Integrity Requirement: L Low, M Medium, H High, ND Not Defined
2025-01-24 IR 1.1.0 Integrity Requirement: L Low, M Medium, H High, X Not Defined
2025-02-28 IR 1.1.1 Integrity Requirement: L Low, M Medium, H High, X Not Defined
2025-08-11 IR_NoX 1.1.1 Integrity Requirement (without Not Defined): L Low, M Medium, H High
2025-02-18 MA 2.0.0 Modified Availability Impact: N None, L Low, H High, X Not Defined
2025-02-18 MAC 3.0.0 Modified Attack Complexity: H High, L Low, X Not Defined
2025-02-18 MAC 3.0.1 Modified Attack Complexity: H High, L Low, X Not Defined
2025-02-18 MAT 1.0.0 Modified Attack Requirements: P Present, N None, X Not Defined
2025-02-18 MAV 3.0.0 Modified Attack Vector: P Physical, L Local, A Adjacent, N Network, X Not Defined
2025-02-18 MAV 3.0.1 Modified Attack Vector: P Physical, L Local, A Adjacent, N Network, X Not Defined
2025-02-18 MC 2.0.0 Modified Confidentiality Impact: N None, L Low, H High, X Not Defined
2025-02-18 MI 2.0.0 Modified Integrity Impact: N None, L Low, H High, X Not Defined
2025-02-18 MPR 1.0.0 Modified Privileges Required: H High, L Low, N None, X Not Defined
2025-02-18 MPR 1.0.1 Modified Privileges Required: H High, L Low, N None, X Not Defined
2025-02-18 MS 1.0.0 Modified Scope: U Unchanged, C Changed, X Not Defined
2025-02-18 MSA 1.0.0 Modified Availability Impact to the Subsequent System: N None, L Low, H High, X Not Defined
2025-06-18 MSA 1.0.1 Modified Availability Impact to the Subsequent System: N Negligible, L Low, H High, X Not Defined, S Safety
2025-08-11 MSA_NoX 1.0.1 Modified Availability Impact to the Subsequent System (without Not Defined): N Negligible, L Low, H High, S Safety
2025-02-18 MSC 1.0.0 Modified Confidentiality Impact to the Subsequent System: N Negligible, L Low, H High, X Not Defined
2025-06-18 MSC 1.0.1 Modified Confidentiality Impact to the Subsequent System: N Negligible, L Low, H High, X Not Defined
2025-02-18 MSI 1.0.0 Modified Integrity Impact to the Subsequent System: N None, L Low, H High, X Not Defined
2025-06-18 MSI 1.0.1 Modified Integrity Impact to the Subsequent System: N Negligible, L Low, H High, X Not Defined, S Safety
2025-08-11 MSI_NoX 1.0.1 Modified Integrity Impact to the Subsequent System (without Not Defined): N Negligible, L Low, H High, S Safety
2025-02-18 MUI 1.0.0 Modified User Interaction: R Required, N None, X Not Defined
2025-02-18 MUI 2.0.0 Modified User Interaction: A Active, P Passive, N None, X Not Defined
2025-02-28 MVA 3.0.0 Modified Availability Impact to the Vulnerable System: N None, L Low, H High, X Not Defined
2025-02-28 MVC 3.0.0 Modified Confidentiality Impact to the Vulnerable System: N None, L Low, H High, X Not Defined
2025-02-28 MVI 3.0.0 Modified Integrity Impact to the Vulnerable System: N None, L Low, H High, X Not Defined
2025-01-24 PR 1.0.0 Privileges Required: H High, L Low, N None
2025-01-24 PR 1.0.1 Privileges Required: H High, L Low, N None
2025-02-18 R 1.0.0 Recovery: X Not Defined, A Automatic, U User, I Irrecoverable
2025-01-24 RC 1.0.0 Report Confidence: UC Unconfirmed, UR Uncorroborated, C Confirmed
2025-01-24 RC 1.1.0 Report Confidence: UC Unconfirmed, UR Uncorroborated, C Confirmed, ND Not Defined
2025-01-24 RC 2.0.0 Report Confidence: U Unknown, R Reasonable, C Confirmed, X Not Defined
2025-02-18 RE 1.0.0 Vulnerability Response Effort: X Not Defined, L Low, M Moderate, H High
2025-01-24 RL 1.0.0 Remediation Level: OF Official Fix, TF Temporary Fix, W Workaround, U Unavailable
2025-01-24 RL 1.1.0 Remediation Level: OF Official Fix, TF Temporary Fix, W Workaround, U Unavailable, X Not Defined
2025-01-24 S 1.0.0 Scope: U Unchanged, C Changed
2025-01-24 SA 1.0.0 Availability Impact to the Subsequent System: N None, L Low, H High
2025-01-24 SC 1.0.0 Confidentiality Impact to the Subsequent System: N Negligible, L Low, H High
2025-06-18 SF 1.0.0 Safety: X Not Defined, P Present, N Negligible
2025-01-24 SI 1.0.0 Integrity Impact to the Subsequent System: N None, L Low, H High
2025-01-24 TD 1.0.0 Target Distribution: N None, L Low, M Medium, H High
2025-01-24 TD 1.1.0 Target Distribution: N None, L Low, M Medium, H High, X Not Defined
2025-02-18 U 1.0.0 Provider Urgency: X Not Defined, C Clear, G Green, A Amber, R Red
2025-01-24 UI 1.0.0 User Interaction: R Required, N None
2025-01-24 UI 2.0.0 User Interaction: A Active, P Passive, N None
2025-02-18 V 1.0.0 Value Density: X Not Defined, D Diffuse, C Concentrated
2025-02-28 VA 3.0.0 Availability Impact to the Vulnerable System: N None, L Low, H High
2025-02-28 VC 3.0.0 Confidentiality Impact to the Vulnerable System: N None, L Low, H High
2025-02-28 VI 3.0.0 Integrity Impact to the Vulnerable System: N None, L Low, H High
`,
  'nist#800-30': `
2025-09-09 P_5X 1.0.0 Probability Scale in 5 weighted levels, ascending: VL Very Low, L Low, M Moderate, H High, VH Very High
`,
  ssvc: `
2023-11-14 A 2.0.0 Automatable: N No, Y Yes
2025-06-18 COORDINATE 1.0.0 Decline, Track, Coordinate: D Decline, T Track, C Coordinate
2025-08-18 COORDINATE 1.0.1 Decline, Track, Coordinate: D Decline, T Track, C Coordinate
2025-06-18 CS 1.0.0 Critical Software: N No, Y Yes
2025-06-18 DSOI 1.0.0 Defer, Scheduled, Out-of-Cycle, Immediate: D Defer, S Scheduled, O Out-of-Cycle, I Immediate
2023-11-14 E 1.0.0 Exploitation: N None, P PoC, A Active
2024-02-13 E 1.1.0 Exploitation: N None, P Public PoC, A Active
2023-11-14 EXP 1.0.0 System Exposure: S Small, C Controlled, U Unavoidable
2023-11-14 EXP 1.0.1 System Exposure: S Small, C Controlled, O Open
2024-02-05 HI 2.0.0 Human Impact: L Low, M Medium, H High, VH Very High
2024-02-07 HI 2.0.1 Human Impact: L Low, M Medium, H High, VH Very High
2025-08-12 HI 2.0.2 Human Impact: L Low, M Medium, H High, VH Very High
2025-06-18 HVA 1.0.0 High Value Asset: N No, Y Yes
2023-11-14 MI 1.0.0 Mission Impact: N None, NED Non-Essential Degraded, MSC MEF Support Crippled, MEF MEF Failure, MF Mission Failure
2023-11-14 MI 2.0.0 Mission Impact: D Degraded, MSC MEF Support Crippled, MEF MEF Failure, MF Mission Failure
2024-02-05 MWI 1.0.0 Mission and Well-Being Impact: L Low, M Medium, H High
2024-02-05 PSI 2.0.0 Public Safety Impact: M Minimal, S Significant
2024-02-07 PSI 2.0.1 Public Safety Impact: M Minimal, S Significant
2025-06-18 PUBLISH 1.0.0 Publish, Do Not Publish: N Do Not Publish, P Publish
2023-11-14 PVA 1.0.0 Public Value Added: L Limited, A Ampliative, P Precedence
2025-08-13 PWI 1.1.0 Public Well-Being Impact: M Minimal, MA Material, I Irreversible
2023-11-14 RC 1.0.0 Report Credibility: NC Not Credible, C Credible
2023-11-14 RP 1.0.0 Report Public: Y Yes, N No
2023-11-14 SC 1.0.0 Supplier Cardinality: O One, M Multiple
2025-06-18 SCON 1.0.0 Supplier Contacted: N No, Y Yes
2023-11-14 SE 1.0.0 Supplier Engagement: A Active, U Unresponsive
2023-11-14 SI 1.0.0 Safety Impact: N None, M Minor, J Major, H Hazardous, C Catastrophic
2024-02-07 SI 2.0.0 Safety Impact: N Negligible, M Marginal, R Critical, C Catastrophic
2025-09-15 SI 2.0.1 Safety Impact: N Negligible, M Marginal, R Critical, C Catastrophic
2025-06-18 SINV 1.0.0 Supplier Involvement: FR Fix Ready, C Cooperative, UU Uncooperative/Unresponsive
2023-11-14 TI 1.0.0 Technical Impact: P Partial, T Total
2023-11-14 U 1.0.0 Utility: L Laborious, E Efficient, S Super Effective
2023-11-14 U 1.0.1 Utility: L Laborious, E Efficient, S Super Effective
2023-11-14 V 1.0.0 Virulence: S Slow, R Rapid
2023-11-14 VD 1.0.0 Value Density: D Diffuse, C Concentrated
`,
};
