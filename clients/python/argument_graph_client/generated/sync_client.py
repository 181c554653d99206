from typing import Any, Optional, Union

from ..transport import SyncTransport
from .acceptance import (
    Acceptance,
    AcceptanceNodeArgument,
    AcceptanceNodeClaim,
    AcceptanceNodeEvidence,
    AcceptanceNodeNode,
)
from .actor import Actor, ActorActor
from .actors import Actors, ActorsActors
from .argument import Argument, ArgumentArgument
from .arguments import Arguments, ArgumentsArguments
from .base_model import UNSET, UnsetType
from .chains import Chains, ChainsChains
from .claim import Claim, ClaimClaim
from .claims import Claims, ClaimsClaims
from .clashes import Clashes, ClashesClashes
from .common_grounds import CommonGrounds, CommonGroundsCommonGrounds
from .document import Document, DocumentDocument
from .documents import Documents, DocumentsDocuments
from .enums import (
    ActorOrder,
    ArgumentOrder,
    ChainOrder,
    ClaimOrder,
    DocumentOrder,
    EvidenceOrder,
    IssueOrder,
    LintRule,
    PassageOrder,
    Polarity,
    RelationOrder,
    Scope,
    SearchType,
    Semantics,
    StrengthModel,
    SupportReading,
)
from .evidence import Evidence, EvidenceEvidence
from .evidence_items import EvidenceItems, EvidenceItemsEvidenceItems
from .extensions import Extensions, ExtensionsExtensions
from .flip import Flip, FlipFlip
from .inconsistencies import Inconsistencies, InconsistenciesInconsistencies
from .input_types import (
    ActorWhere,
    ArgumentWhere,
    ChangeInput,
    ClaimWhere,
    DocumentWhere,
    EvidenceWhere,
    IssueWhere,
    PassageWhere,
    RelationWhere,
    StatementWhere,
    ViewInput,
)
from .issue import Issue, IssueIssue
from .issues import Issues, IssuesIssues
from .ledger import Ledger, LedgerLedger
from .lint import Lint, LintLint
from .most_decisive import MostDecisive, MostDecisiveMostDecisive
from .node import (
    Node,
    NodeNodeActor,
    NodeNodeArgument,
    NodeNodeClaim,
    NodeNodeDocument,
    NodeNodeEvidence,
    NodeNodeIssue,
    NodeNodeNode,
    NodeNodePassage,
)
from .nodes import (
    Nodes,
    NodesNodesActor,
    NodesNodesArgument,
    NodesNodesClaim,
    NodesNodesDocument,
    NodesNodesEvidence,
    NodesNodesIssue,
    NodesNodesNode,
    NodesNodesPassage,
)
from .operations import (
    ACCEPTANCE_GQL,
    ACTOR_GQL,
    ACTORS_GQL,
    ARGUMENT_GQL,
    ARGUMENTS_GQL,
    CHAINS_GQL,
    CLAIM_GQL,
    CLAIMS_GQL,
    CLASHES_GQL,
    COMMON_GROUNDS_GQL,
    DOCUMENT_GQL,
    DOCUMENTS_GQL,
    EVIDENCE_GQL,
    EVIDENCE_ITEMS_GQL,
    EXTENSIONS_GQL,
    FLIP_GQL,
    INCONSISTENCIES_GQL,
    ISSUE_GQL,
    ISSUES_GQL,
    LEDGER_GQL,
    LINT_GQL,
    MOST_DECISIVE_GQL,
    NODE_GQL,
    NODES_GQL,
    OPPORTUNITY_CHALLENGE_PATHS_GQL,
    PASSAGES_GQL,
    REACH_GQL,
    RELATIONS_GQL,
    SCENARIOS_GQL,
    SEARCH_GQL,
    STATEMENT_GQL,
    STRENGTH_GQL,
    TIPPING_SETS_GQL,
    UNANSWERED_GQL,
    WHAT_IF_GQL,
)
from .opportunity_challenge_paths import (
    OpportunityChallengePaths,
    OpportunityChallengePathsOpportunityChallengePaths,
)
from .passages import Passages, PassagesPassages
from .reach import (
    Reach,
    ReachNodeArgument,
    ReachNodeClaim,
    ReachNodeEvidence,
    ReachNodeNode,
)
from .relations import Relations, RelationsRelations
from .scenarios import Scenarios, ScenariosScenarios
from .search import Search, SearchSearch
from .statement import (
    Statement,
    StatementNodeArgument,
    StatementNodeClaim,
    StatementNodeEvidence,
    StatementNodeNode,
)
from .strength import (
    Strength,
    StrengthNodeArgument,
    StrengthNodeClaim,
    StrengthNodeEvidence,
    StrengthNodeNode,
)
from .tipping_sets import TippingSets, TippingSetsLedger
from .unanswered import Unanswered, UnansweredUnanswered
from .what_if import WhatIf, WhatIfWhatIf


def gql(q: str) -> str:
    return q


class ArgumentGraph(SyncTransport):
    def chains(
        self,
        from_: Union[Optional[str], UnsetType] = UNSET,
        to: Union[Optional[str], UnsetType] = UNSET,
        polarity: Union[Optional[Polarity], UnsetType] = UNSET,
        pattern: Union[Optional[str], UnsetType] = UNSET,
        through: Union[Optional[list[str]], UnsetType] = UNSET,
        avoiding: Union[Optional[list[str]], UnsetType] = UNSET,
        crossing: Union[Optional[list[str]], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        min_length: Union[Optional[int], UnsetType] = UNSET,
        max_length: Union[Optional[int], UnsetType] = UNSET,
        order_by: Union[Optional[ChainOrder], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> ChainsChains:
        variables: dict[str, object] = {
            "from": from_,
            "to": to,
            "polarity": polarity,
            "pattern": pattern,
            "through": through,
            "avoiding": avoiding,
            "crossing": crossing,
            "view": view,
            "minLength": min_length,
            "maxLength": max_length,
            "orderBy": order_by,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=CHAINS_GQL, operation_name="Chains", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Chains.model_validate(data).chains

    def opportunity_challenge_paths(
        self,
        issue: Union[Optional[str], UnsetType] = UNSET,
        scope: Union[Optional[Scope], UnsetType] = UNSET,
        opportunity: Union[Optional[str], UnsetType] = UNSET,
        challenge: Union[Optional[str], UnsetType] = UNSET,
        meeting_point: Union[Optional[str], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        max_length: Union[Optional[int], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> OpportunityChallengePathsOpportunityChallengePaths:
        variables: dict[str, object] = {
            "issue": issue,
            "scope": scope,
            "opportunity": opportunity,
            "challenge": challenge,
            "meetingPoint": meeting_point,
            "view": view,
            "maxLength": max_length,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=OPPORTUNITY_CHALLENGE_PATHS_GQL,
            operation_name="OpportunityChallengePaths",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return OpportunityChallengePaths.model_validate(
            data
        ).opportunity_challenge_paths

    def ledger(
        self,
        issue: str,
        scope: Union[Optional[Scope], UnsetType] = UNSET,
        semantics: Union[Optional[Semantics], UnsetType] = UNSET,
        support: Union[Optional[SupportReading], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> LedgerLedger:
        variables: dict[str, object] = {
            "issue": issue,
            "scope": scope,
            "semantics": semantics,
            "support": support,
            "view": view,
        }
        response = self.execute(
            query=LEDGER_GQL, operation_name="Ledger", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Ledger.model_validate(data).ledger

    def tipping_sets(
        self,
        issue: str,
        scope: Union[Optional[Scope], UnsetType] = UNSET,
        semantics: Union[Optional[Semantics], UnsetType] = UNSET,
        support: Union[Optional[SupportReading], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        max_size: Union[Optional[int], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> TippingSetsLedger:
        variables: dict[str, object] = {
            "issue": issue,
            "scope": scope,
            "semantics": semantics,
            "support": support,
            "view": view,
            "maxSize": max_size,
        }
        response = self.execute(
            query=TIPPING_SETS_GQL,
            operation_name="TippingSets",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return TippingSets.model_validate(data).ledger

    def scenarios(
        self,
        issue: Union[Optional[str], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        support: Union[Optional[SupportReading], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> ScenariosScenarios:
        variables: dict[str, object] = {
            "issue": issue,
            "view": view,
            "support": support,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=SCENARIOS_GQL,
            operation_name="Scenarios",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return Scenarios.model_validate(data).scenarios

    def node(
        self, id: str, **kwargs: Any
    ) -> Optional[
        Union[
            NodeNodeNode,
            NodeNodeActor,
            NodeNodeArgument,
            NodeNodeClaim,
            NodeNodeDocument,
            NodeNodeEvidence,
            NodeNodeIssue,
            NodeNodePassage,
        ]
    ]:
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=NODE_GQL, operation_name="Node", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Node.model_validate(data).node

    def nodes(
        self, ids: list[str], **kwargs: Any
    ) -> list[
        Optional[
            Union[
                NodesNodesNode,
                NodesNodesActor,
                NodesNodesArgument,
                NodesNodesClaim,
                NodesNodesDocument,
                NodesNodesEvidence,
                NodesNodesIssue,
                NodesNodesPassage,
            ]
        ]
    ]:
        variables: dict[str, object] = {"ids": ids}
        response = self.execute(
            query=NODES_GQL, operation_name="Nodes", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Nodes.model_validate(data).nodes

    def statement(
        self, id: str, first: Union[Optional[int], UnsetType] = UNSET, **kwargs: Any
    ) -> Optional[
        Union[
            StatementNodeNode,
            StatementNodeArgument,
            StatementNodeClaim,
            StatementNodeEvidence,
        ]
    ]:
        variables: dict[str, object] = {"id": id, "first": first}
        response = self.execute(
            query=STATEMENT_GQL,
            operation_name="Statement",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return Statement.model_validate(data).node

    def claim(
        self, id: str, first: Union[Optional[int], UnsetType] = UNSET, **kwargs: Any
    ) -> Optional[ClaimClaim]:
        variables: dict[str, object] = {"id": id, "first": first}
        response = self.execute(
            query=CLAIM_GQL, operation_name="Claim", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Claim.model_validate(data).claim

    def evidence(
        self, id: str, first: Union[Optional[int], UnsetType] = UNSET, **kwargs: Any
    ) -> Optional[EvidenceEvidence]:
        variables: dict[str, object] = {"id": id, "first": first}
        response = self.execute(
            query=EVIDENCE_GQL, operation_name="Evidence", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Evidence.model_validate(data).evidence

    def argument(
        self, id: str, first: Union[Optional[int], UnsetType] = UNSET, **kwargs: Any
    ) -> Optional[ArgumentArgument]:
        variables: dict[str, object] = {"id": id, "first": first}
        response = self.execute(
            query=ARGUMENT_GQL, operation_name="Argument", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Argument.model_validate(data).argument

    def actor(
        self, id: str, first: Union[Optional[int], UnsetType] = UNSET, **kwargs: Any
    ) -> Optional[ActorActor]:
        variables: dict[str, object] = {"id": id, "first": first}
        response = self.execute(
            query=ACTOR_GQL, operation_name="Actor", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Actor.model_validate(data).actor

    def issue(self, id: str, **kwargs: Any) -> Optional[IssueIssue]:
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=ISSUE_GQL, operation_name="Issue", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Issue.model_validate(data).issue

    def claims(
        self,
        where: Union[Optional[ClaimWhere], UnsetType] = UNSET,
        order_by: Union[Optional[list[ClaimOrder]], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> ClaimsClaims:
        variables: dict[str, object] = {
            "where": where,
            "orderBy": order_by,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=CLAIMS_GQL, operation_name="Claims", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Claims.model_validate(data).claims

    def evidence_items(
        self,
        where: Union[Optional[EvidenceWhere], UnsetType] = UNSET,
        order_by: Union[Optional[list[EvidenceOrder]], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> EvidenceItemsEvidenceItems:
        variables: dict[str, object] = {
            "where": where,
            "orderBy": order_by,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=EVIDENCE_ITEMS_GQL,
            operation_name="EvidenceItems",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return EvidenceItems.model_validate(data).evidence_items

    def arguments(
        self,
        where: Union[Optional[ArgumentWhere], UnsetType] = UNSET,
        order_by: Union[Optional[list[ArgumentOrder]], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> ArgumentsArguments:
        variables: dict[str, object] = {
            "where": where,
            "orderBy": order_by,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=ARGUMENTS_GQL,
            operation_name="Arguments",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return Arguments.model_validate(data).arguments

    def relations(
        self,
        where: Union[Optional[RelationWhere], UnsetType] = UNSET,
        order_by: Union[Optional[list[RelationOrder]], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> RelationsRelations:
        variables: dict[str, object] = {
            "where": where,
            "orderBy": order_by,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=RELATIONS_GQL,
            operation_name="Relations",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return Relations.model_validate(data).relations

    def passages(
        self,
        where: Union[Optional[PassageWhere], UnsetType] = UNSET,
        order_by: Union[Optional[list[PassageOrder]], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> PassagesPassages:
        variables: dict[str, object] = {
            "where": where,
            "orderBy": order_by,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=PASSAGES_GQL, operation_name="Passages", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Passages.model_validate(data).passages

    def actors(
        self,
        where: Union[Optional[ActorWhere], UnsetType] = UNSET,
        order_by: Union[Optional[list[ActorOrder]], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> ActorsActors:
        variables: dict[str, object] = {
            "where": where,
            "orderBy": order_by,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=ACTORS_GQL, operation_name="Actors", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Actors.model_validate(data).actors

    def issues(
        self,
        where: Union[Optional[IssueWhere], UnsetType] = UNSET,
        order_by: Union[Optional[list[IssueOrder]], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> IssuesIssues:
        variables: dict[str, object] = {
            "where": where,
            "orderBy": order_by,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=ISSUES_GQL, operation_name="Issues", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Issues.model_validate(data).issues

    def documents(
        self,
        where: Union[Optional[DocumentWhere], UnsetType] = UNSET,
        order_by: Union[Optional[list[DocumentOrder]], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> DocumentsDocuments:
        variables: dict[str, object] = {
            "where": where,
            "orderBy": order_by,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=DOCUMENTS_GQL,
            operation_name="Documents",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return Documents.model_validate(data).documents

    def reach(
        self,
        id: str,
        where: Union[Optional[StatementWhere], UnsetType] = UNSET,
        polarity: Union[Optional[Polarity], UnsetType] = UNSET,
        max_length: Union[Optional[int], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        ancestors_after: Union[Optional[str], UnsetType] = UNSET,
        descendants_after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> Optional[
        Union[ReachNodeNode, ReachNodeArgument, ReachNodeClaim, ReachNodeEvidence]
    ]:
        variables: dict[str, object] = {
            "id": id,
            "where": where,
            "polarity": polarity,
            "maxLength": max_length,
            "first": first,
            "ancestorsAfter": ancestors_after,
            "descendantsAfter": descendants_after,
        }
        response = self.execute(
            query=REACH_GQL, operation_name="Reach", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Reach.model_validate(data).node

    def common_grounds(
        self,
        of: list[str],
        where: Union[Optional[StatementWhere], UnsetType] = UNSET,
        max_length: Union[Optional[int], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> CommonGroundsCommonGrounds:
        variables: dict[str, object] = {
            "of": of,
            "where": where,
            "maxLength": max_length,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=COMMON_GROUNDS_GQL,
            operation_name="CommonGrounds",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return CommonGrounds.model_validate(data).common_grounds

    def clashes(
        self,
        actor: Union[Optional[str], UnsetType] = UNSET,
        where: Union[Optional[StatementWhere], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> ClashesClashes:
        variables: dict[str, object] = {
            "actor": actor,
            "where": where,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=CLASHES_GQL, operation_name="Clashes", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Clashes.model_validate(data).clashes

    def unanswered(
        self,
        where: Union[Optional[StatementWhere], UnsetType] = UNSET,
        order_by: Union[Optional[list[RelationOrder]], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> UnansweredUnanswered:
        variables: dict[str, object] = {
            "where": where,
            "orderBy": order_by,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=UNANSWERED_GQL,
            operation_name="Unanswered",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return Unanswered.model_validate(data).unanswered

    def most_decisive(
        self,
        for_: str,
        support: Union[Optional[SupportReading], UnsetType] = UNSET,
        model: Union[Optional[StrengthModel], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> MostDecisiveMostDecisive:
        variables: dict[str, object] = {
            "for": for_,
            "support": support,
            "model": model,
            "view": view,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=MOST_DECISIVE_GQL,
            operation_name="MostDecisive",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return MostDecisive.model_validate(data).most_decisive

    def acceptance(
        self,
        id: str,
        semantics: Union[Optional[Semantics], UnsetType] = UNSET,
        support: Union[Optional[SupportReading], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> Optional[
        Union[
            AcceptanceNodeNode,
            AcceptanceNodeArgument,
            AcceptanceNodeClaim,
            AcceptanceNodeEvidence,
        ]
    ]:
        variables: dict[str, object] = {
            "id": id,
            "semantics": semantics,
            "support": support,
            "view": view,
        }
        response = self.execute(
            query=ACCEPTANCE_GQL,
            operation_name="Acceptance",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return Acceptance.model_validate(data).node

    def strength(
        self,
        id: str,
        model: Union[Optional[StrengthModel], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> Optional[
        Union[
            StrengthNodeNode,
            StrengthNodeArgument,
            StrengthNodeClaim,
            StrengthNodeEvidence,
        ]
    ]:
        variables: dict[str, object] = {"id": id, "model": model, "view": view}
        response = self.execute(
            query=STRENGTH_GQL, operation_name="Strength", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Strength.model_validate(data).node

    def what_if(
        self,
        changes: list[ChangeInput],
        semantics: Union[Optional[Semantics], UnsetType] = UNSET,
        support: Union[Optional[SupportReading], UnsetType] = UNSET,
        model: Union[Optional[StrengthModel], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> WhatIfWhatIf:
        variables: dict[str, object] = {
            "changes": changes,
            "semantics": semantics,
            "support": support,
            "model": model,
            "view": view,
            "first": first,
        }
        response = self.execute(
            query=WHAT_IF_GQL, operation_name="WhatIf", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return WhatIf.model_validate(data).what_if

    def flip(
        self,
        statement: str,
        support: Union[Optional[SupportReading], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        max_size: Union[Optional[int], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> FlipFlip:
        variables: dict[str, object] = {
            "statement": statement,
            "support": support,
            "view": view,
            "maxSize": max_size,
        }
        response = self.execute(
            query=FLIP_GQL, operation_name="Flip", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Flip.model_validate(data).flip

    def extensions(
        self,
        semantics: Semantics,
        support: Union[Optional[SupportReading], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> ExtensionsExtensions:
        variables: dict[str, object] = {
            "semantics": semantics,
            "support": support,
            "view": view,
            "first": first,
        }
        response = self.execute(
            query=EXTENSIONS_GQL,
            operation_name="Extensions",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return Extensions.model_validate(data).extensions

    def inconsistencies(
        self,
        actor: Union[Optional[str], UnsetType] = UNSET,
        view: Union[Optional[ViewInput], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> InconsistenciesInconsistencies:
        variables: dict[str, object] = {
            "actor": actor,
            "view": view,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=INCONSISTENCIES_GQL,
            operation_name="Inconsistencies",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return Inconsistencies.model_validate(data).inconsistencies

    def lint(
        self,
        document: Union[Optional[str], UnsetType] = UNSET,
        issue: Union[Optional[str], UnsetType] = UNSET,
        rules: Union[Optional[list[LintRule]], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> LintLint:
        variables: dict[str, object] = {
            "document": document,
            "issue": issue,
            "rules": rules,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=LINT_GQL, operation_name="Lint", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Lint.model_validate(data).lint

    def search(
        self,
        text: str,
        types: Union[Optional[list[SearchType]], UnsetType] = UNSET,
        document: Union[Optional[str], UnsetType] = UNSET,
        issue: Union[Optional[str], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> SearchSearch:
        variables: dict[str, object] = {
            "text": text,
            "types": types,
            "document": document,
            "issue": issue,
            "first": first,
            "after": after,
        }
        response = self.execute(
            query=SEARCH_GQL, operation_name="Search", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Search.model_validate(data).search

    def document(self, id: str, **kwargs: Any) -> Optional[DocumentDocument]:
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=DOCUMENT_GQL, operation_name="Document", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Document.model_validate(data).document
