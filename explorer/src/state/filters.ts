import type { StatementsQueryVariables } from "../api/generated.ts";
import type { ClaimKind, ClaimRole, ClaimWhere, EvidenceKind, EvidenceWhere } from "../api/types.ts";

const ROLES: ClaimRole[] = ["OPPORTUNITY", "CHALLENGE", "OUTCOME"];
export const CLAIM_KINDS: ClaimKind[] = ["FACT", "VALUE", "POLICY", "PREDICTION", "INTERPRETATION"];
export const EVIDENCE_KINDS: EvidenceKind[] = ["EVENT", "STATEMENT", "RECORD", "AGREEMENT", "DATA"];

interface Chosen {
  document: string | null;
  issue: string | null;
  actor: string | null;
  role: ClaimRole | null;
  kind: ClaimKind | EvidenceKind | null;
}

/** The filters of an address. Invalid values are ignored. */
export function filters(query: URLSearchParams): Chosen {
  return {
    document: query.get("document"),
    issue: query.get("issue"),
    actor: query.get("actor"),
    role: ROLES.find((role) => role === query.get("role")) ?? null,
    kind: [...CLAIM_KINDS, ...EVIDENCE_KINDS].find((kind) => kind === query.get("kind")) ?? null,
  };
}

export const isUnfiltered = (chosen: Chosen) => !Object.values(chosen).some(Boolean);

/** The query variables for some filters. A role or a kind of claim excludes evidence, a kind of evidence excludes claims. */
export function variables({ document, issue, actor, role, kind }: Chosen, ids?: string[]): StatementsQueryVariables {
  const both = { ...(ids && { ids }), ...(document && { document }), ...(issue && { issue }), ...(actor && { actor }) };
  const claimKind = CLAIM_KINDS.find((one) => one === kind);
  const evidenceKind = EVIDENCE_KINDS.find((one) => one === kind);
  const claims: ClaimWhere = { ...both, ...(role && { role }), ...(claimKind && { kind: claimKind }) };
  const evidence: EvidenceWhere = { ...both, ...(evidenceKind && { kind: evidenceKind }) };
  return { claims, evidence, withClaims: !evidenceKind, withEvidence: !role && !claimKind };
}
