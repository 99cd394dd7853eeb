/** The metrics of one version of CVSS: values by metric, base metrics (all mandatory) apart from the optional ones. */
export interface CvssMetrics {
  base: Readonly<Record<string, string>>;
  optional: Readonly<Record<string, string>>;
}

const v3: CvssMetrics = {
  base: { AV: 'N A L P', AC: 'L H', PR: 'N L H', UI: 'N R', S: 'U C', C: 'N L H', I: 'N L H', A: 'N L H' },
  optional: {
    E: 'X U P F H',
    RL: 'X O T W U',
    RC: 'X U R C',
    ...{ CR: 'X L M H', IR: 'X L M H', AR: 'X L M H', MAV: 'X N A L P', MAC: 'X L H', MPR: 'X N L H', MUI: 'X N R' },
    ...{ MS: 'X U C', MC: 'X N L H', MI: 'X N L H', MA: 'X N L H' },
  },
};

/** A version of CVSS. */
export type CvssVersion = '2.0' | '3.0' | '3.1' | '4.0';

/** Metrics and values of every version of CVSS, as the specifications of FIRST list them. */
export const cvssMetrics: Readonly<Record<CvssVersion, CvssMetrics>> = {
  '2.0': {
    base: { AV: 'L A N', AC: 'H M L', Au: 'M S N', C: 'N P C', I: 'N P C', A: 'N P C' },
    optional: {
      ...{ E: 'ND U POC F H', RL: 'ND OF TF W U', RC: 'ND UC UR C', CDP: 'ND N L LM MH H', TD: 'ND N L M H' },
      ...{ CR: 'ND L M H', IR: 'ND L M H', AR: 'ND L M H' },
    },
  },
  '3.0': v3,
  '3.1': v3,
  '4.0': {
    base: {
      ...{ AV: 'N A L P', AC: 'L H', AT: 'N P', PR: 'N L H', UI: 'N P A' },
      ...{ VC: 'H L N', VI: 'H L N', VA: 'H L N', SC: 'H L N', SI: 'H L N', SA: 'H L N' },
    },
    optional: {
      ...{ E: 'X A P U', CR: 'X H M L', IR: 'X H M L', AR: 'X H M L', MAV: 'X N A L P', MAC: 'X L H', MAT: 'X N P' },
      ...{ MPR: 'X N L H', MUI: 'X N P A', MVC: 'X H L N', MVI: 'X H L N', MVA: 'X H L N' },
      ...{ MSC: 'X H L N', MSI: 'X S H L N', MSA: 'X S H L N', S: 'X N P', AU: 'X N Y', R: 'X A U I' },
      ...{ V: 'X D C', RE: 'X L M H', U: 'X Clear Green Amber Red' },
    },
  },
};
