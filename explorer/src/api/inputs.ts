/** What the page hands to the API. */
import type { ClaimKind, EvidenceKind, Modality, Polarity, Role } from "./types";

export interface ClaimWhere {
  ids?: string[];
  kind?: ClaimKind;
  role?: Role;
  modality?: Modality;
  issue?: string;
  actor?: string;
}

export interface EvidenceWhere {
  ids?: string[];
  kind?: EvidenceKind;
  issue?: string;
  actor?: string;
}

/** Which statements: claims, evidence, or both. */
export interface Wanted {
  claims: ClaimWhere;
  evidence: EvidenceWhere;
  withClaims: boolean;
  withEvidence: boolean;
}

interface Ends {
  source: string;
  target: string;
  polarity: Polarity;
}

export type Change =
  | { addStatement: { id: string; baseScore?: number } }
  | { removeStatement: string }
  | { rateStatement: { statement: string; baseScore: number } }
  | { addRelation: Ends & { strength?: number } }
  | { removeRelation: Ends }
  | { reweighRelation: Ends & { strength: number } };
