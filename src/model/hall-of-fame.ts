/** An advisory that someone is thanked in. */
export interface CreditedAdvisory {
  id: string;
  title: string;
  /** Its page, relative to the root of the tree. */
  page: string;
  /** `initial_release_date`, RFC 3339. */
  date: string;
}

/** A person, or an organisation that was thanked without naming a person. */
export interface HallOfFameEntry {
  kind: 'person' | 'organization';
  name: string;
  /** Organisations that a person was thanked with, newest first. */
  organizations: string[];
  /** Newest first. */
  urls: string[];
  /** Newest first, each advisory once. */
  advisories: CreditedAdvisory[];
}

/** Everyone who is thanked in public advisories and did not ask to be left out. */
export interface HallOfFame {
  /** Whoever was thanked last comes first. */
  entries: HallOfFameEntry[];
  /** Credits without a name; nobody can say how many people they are. */
  anonymous: number;
}
