__all__ = [
    "ACCEPTANCE_GQL",
    "ACTORS_GQL",
    "ACTOR_GQL",
    "ARGUMENTS_GQL",
    "ARGUMENT_GQL",
    "CHAINS_GQL",
    "CLAIMS_GQL",
    "CLAIM_GQL",
    "CLASHES_GQL",
    "COMMON_GROUNDS_GQL",
    "DOCUMENTS_GQL",
    "DOCUMENT_GQL",
    "EVIDENCE_GQL",
    "EVIDENCE_ITEMS_GQL",
    "EXTENSIONS_GQL",
    "FLIP_GQL",
    "INCONSISTENCIES_GQL",
    "ISSUES_GQL",
    "ISSUE_GQL",
    "LEDGER_GQL",
    "LINT_GQL",
    "MOST_DECISIVE_GQL",
    "NODES_GQL",
    "NODE_GQL",
    "OPPORTUNITY_CHALLENGE_PATHS_GQL",
    "PASSAGES_GQL",
    "REACH_GQL",
    "RELATIONS_GQL",
    "SCENARIOS_GQL",
    "SEARCH_GQL",
    "STATEMENT_GQL",
    "STRENGTH_GQL",
    "TIPPING_SETS_GQL",
    "UNANSWERED_GQL",
    "WHAT_IF_GQL",
]

CHAINS_GQL = """
query Chains($from: ID, $to: ID, $polarity: Polarity, $pattern: String, $through: [ID!], $avoiding: [ID!], $crossing: [ID!], $view: ViewInput, $minLength: Int = 1, $maxLength: Int = 6, $orderBy: ChainOrder = SHORTEST, $first: Int = 20, $after: String) {
  chains(
    from: $from
    to: $to
    polarity: $polarity
    pattern: $pattern
    through: $through
    avoiding: $avoiding
    crossing: $crossing
    view: $view
    minLength: $minLength
    maxLength: $maxLength
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    truncated
    pageInfo {
      ...PageFields
    }
    nodes {
      ...ChainFields
    }
  }
}

fragment ChainFields on Chain {
  polarity
  length
  strength
  from {
    __typename
    ...StatementTitle
  }
  to {
    __typename
    ...StatementTitle
  }
  steps {
    polarity
    source {
      __typename
      ...StatementTitle
    }
    target {
      __typename
      ...StatementTitle
    }
    relation {
      ...RelationFields
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment RelationFields on Relation {
  id
  polarity
  strength
  effectiveStrength
  limits
  basis
  scheme
  warrant
  quote {
    ...QuoteFields
  }
  source {
    __typename
    ...StatementTitle
  }
  target {
    __typename
    ...StatementTitle
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

OPPORTUNITY_CHALLENGE_PATHS_GQL = """
query OpportunityChallengePaths($issue: ID, $scope: Scope = WITHIN, $opportunity: ID, $challenge: ID, $meetingPoint: ID, $view: ViewInput, $maxLength: Int = 4, $first: Int = 20, $after: String) {
  opportunityChallengePaths(
    issue: $issue
    scope: $scope
    opportunity: $opportunity
    challenge: $challenge
    meetingPoint: $meetingPoint
    view: $view
    maxLength: $maxLength
    first: $first
    after: $after
  ) {
    totalCount
    truncated
    pageInfo {
      ...PageFields
    }
    nodes {
      length
      opportunity {
        id
        title
      }
      challenge {
        id
        title
      }
      meetingPoint {
        __typename
        ...StatementTitle
      }
      opportunityChain {
        ...ChainFields
      }
      challengeChain {
        ...ChainFields
      }
    }
  }
}

fragment ChainFields on Chain {
  polarity
  length
  strength
  from {
    __typename
    ...StatementTitle
  }
  to {
    __typename
    ...StatementTitle
  }
  steps {
    polarity
    source {
      __typename
      ...StatementTitle
    }
    target {
      __typename
      ...StatementTitle
    }
    relation {
      ...RelationFields
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment RelationFields on Relation {
  id
  polarity
  strength
  effectiveStrength
  limits
  basis
  scheme
  warrant
  quote {
    ...QuoteFields
  }
  source {
    __typename
    ...StatementTitle
  }
  target {
    __typename
    ...StatementTitle
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

LEDGER_GQL = """
query Ledger($issue: ID!, $scope: Scope = WITHIN, $semantics: Semantics = GROUNDED, $support: SupportReading = EVIDENTIAL, $view: ViewInput) {
  ledger(issue: $issue, scope: $scope, view: $view) {
    issue {
      id
      name
      question
    }
    opportunityWeight
    challengeWeight
    opportunities {
      weight
      aboutIssue
      claim {
        id
        title
      }
    }
    challenges {
      weight
      aboutIssue
      claim {
        id
        title
      }
    }
    cruxes {
      pairs
      node {
        __typename
        ...StatementTitle
      }
      opportunities {
        id
      }
      challenges {
        id
      }
    }
    balance(semantics: $semantics, support: $support) {
      prevails
      opportunities {
        ...SideFields
      }
      challenges {
        ...SideFields
      }
    }
  }
}

fragment SideFields on SideBalance {
  holding {
    ...TallyFields
  }
  withoutGround {
    ...TallyFields
  }
  defeated {
    ...TallyFields
  }
  unexplained {
    ...TallyFields
  }
  undecided {
    ...TallyFields
  }
}

fragment StatementTitle on Statement {
  id
  title
}

fragment TallyFields on Tally {
  count
  weight
  claims {
    id
    title
  }
}
"""

TIPPING_SETS_GQL = """
query TippingSets($issue: ID!, $scope: Scope = WITHIN, $semantics: Semantics = GROUNDED, $support: SupportReading = EVIDENTIAL, $view: ViewInput, $maxSize: Int = 3) {
  ledger(issue: $issue, scope: $scope, view: $view) {
    tippingSets(semantics: $semantics, support: $support, maxSize: $maxSize) {
      prevails
      size
      sets {
        prevails
        rejected {
          id
          title
        }
      }
    }
  }
}
"""

SCENARIOS_GQL = """
query Scenarios($issue: ID, $view: ViewInput, $support: SupportReading = EVIDENTIAL, $first: Int = 20, $after: String) {
  scenarios(
    issue: $issue
    view: $view
    support: $support
    first: $first
    after: $after
  ) {
    totalCount
    truncated
    pageInfo {
      ...PageFields
    }
    common(first: 100) {
      totalCount
      nodes {
        __typename
        ...StatementTitle
      }
    }
    nodes {
      holds(first: 100) {
        totalCount
        nodes {
          __typename
          ...StatementTitle
        }
      }
      outcomes {
        id
        title
      }
      opportunities {
        id
        title
      }
      challenges {
        id
        title
      }
      hangsOn {
        __typename
        ...StatementTitle
      }
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment StatementTitle on Statement {
  id
  title
}
"""

NODE_GQL = """
query Node($id: ID!) {
  node(id: $id) {
    __typename
    id
    ...NodeFields
  }
}

fragment DocumentFields on Document {
  id
  title
  author
  publisher
  url
  publishedOn
  language
  sha256
}

fragment IssueFields on Issue {
  id
  name
  question
  description
  parent {
    id
    name
  }
}

fragment NodeFields on Node {
  ... on Claim {
    ...StatementFields
    claimKind: kind
    role
    modality
    condition
  }
  ... on Evidence {
    ...StatementFields
    evidenceKind: kind
    occurredOn
  }
  ... on Argument {
    ...StatementFields
    linked
    scheme
    warrant
  }
  ... on Actor {
    actorKind: kind
    name
    aliases
    description
  }
  ... on Issue {
    ...IssueFields
  }
  ... on Document {
    ...DocumentFields
  }
  ... on Passage {
    ...PassageFields
  }
}

fragment PassageFields on Passage {
  id
  text
  section
  index
  start
  end
  nonArgumentative
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment StatementFields on Statement {
  title
  text
  baseScore
  quotes {
    ...QuoteFields
  }
  document {
    id
    title
  }
}
"""

NODES_GQL = """
query Nodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ...NodeFields
  }
}

fragment DocumentFields on Document {
  id
  title
  author
  publisher
  url
  publishedOn
  language
  sha256
}

fragment IssueFields on Issue {
  id
  name
  question
  description
  parent {
    id
    name
  }
}

fragment NodeFields on Node {
  ... on Claim {
    ...StatementFields
    claimKind: kind
    role
    modality
    condition
  }
  ... on Evidence {
    ...StatementFields
    evidenceKind: kind
    occurredOn
  }
  ... on Argument {
    ...StatementFields
    linked
    scheme
    warrant
  }
  ... on Actor {
    actorKind: kind
    name
    aliases
    description
  }
  ... on Issue {
    ...IssueFields
  }
  ... on Document {
    ...DocumentFields
  }
  ... on Passage {
    ...PassageFields
  }
}

fragment PassageFields on Passage {
  id
  text
  section
  index
  start
  end
  nonArgumentative
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment StatementFields on Statement {
  title
  text
  baseScore
  quotes {
    ...QuoteFields
  }
  document {
    id
    title
  }
}
"""

STATEMENT_GQL = """
query Statement($id: ID!, $first: Int = 100) {
  node(id: $id) {
    __typename
    id
    ... on Claim {
      ...RelatedStatement
    }
    ... on Evidence {
      ...RelatedStatement
    }
    ... on Argument {
      ...RelatedStatement
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment RelatedStatement on Statement {
  ...StatementFields
  ...Relations
}

fragment RelationFields on Relation {
  id
  polarity
  strength
  effectiveStrength
  limits
  basis
  scheme
  warrant
  quote {
    ...QuoteFields
  }
  source {
    __typename
    ...StatementTitle
  }
  target {
    __typename
    ...StatementTitle
  }
}

fragment RelationPage on RelationConnection {
  totalCount
  pageInfo {
    ...PageFields
  }
  edges {
    relation {
      ...RelationFields
    }
    node {
      __typename
      ...StatementTitle
    }
  }
}

fragment Relations on Statement {
  supportedBy(first: $first) {
    ...RelationPage
  }
  contradictedBy(first: $first) {
    ...RelationPage
  }
  supports(first: $first) {
    ...RelationPage
  }
  contradicts(first: $first) {
    ...RelationPage
  }
}

fragment StatementFields on Statement {
  title
  text
  baseScore
  quotes {
    ...QuoteFields
  }
  document {
    id
    title
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

CLAIM_GQL = """
query Claim($id: ID!, $first: Int = 100) {
  claim(id: $id) {
    ...ClaimFields
    issues {
      id
      name
    }
    mentions {
      id
      name
    }
    assertedBy {
      id
      name
    }
    deniedBy {
      id
      name
    }
    attributions(first: $first) {
      totalCount
      nodes {
        ...AttributionFields
      }
    }
    ...Relations
  }
}

fragment AttributionFields on Attribution {
  holds
  modality
  actor {
    id
    name
  }
  statement {
    __typename
    ...StatementTitle
  }
  quote {
    ...QuoteFields
  }
}

fragment ClaimFields on Claim {
  id
  title
  text
  kind
  role
  modality
  condition
  baseScore
  quotes {
    ...QuoteFields
  }
  document {
    id
    title
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment RelationFields on Relation {
  id
  polarity
  strength
  effectiveStrength
  limits
  basis
  scheme
  warrant
  quote {
    ...QuoteFields
  }
  source {
    __typename
    ...StatementTitle
  }
  target {
    __typename
    ...StatementTitle
  }
}

fragment RelationPage on RelationConnection {
  totalCount
  pageInfo {
    ...PageFields
  }
  edges {
    relation {
      ...RelationFields
    }
    node {
      __typename
      ...StatementTitle
    }
  }
}

fragment Relations on Statement {
  supportedBy(first: $first) {
    ...RelationPage
  }
  contradictedBy(first: $first) {
    ...RelationPage
  }
  supports(first: $first) {
    ...RelationPage
  }
  contradicts(first: $first) {
    ...RelationPage
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

EVIDENCE_GQL = """
query Evidence($id: ID!, $first: Int = 100) {
  evidence(id: $id) {
    ...EvidenceFields
    issues {
      id
      name
    }
    mentions {
      id
      name
    }
    assertedBy {
      id
      name
    }
    deniedBy {
      id
      name
    }
    attributions(first: $first) {
      totalCount
      nodes {
        ...AttributionFields
      }
    }
    ...Relations
  }
}

fragment AttributionFields on Attribution {
  holds
  modality
  actor {
    id
    name
  }
  statement {
    __typename
    ...StatementTitle
  }
  quote {
    ...QuoteFields
  }
}

fragment EvidenceFields on Evidence {
  id
  title
  text
  kind
  occurredOn
  baseScore
  quotes {
    ...QuoteFields
  }
  document {
    id
    title
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment RelationFields on Relation {
  id
  polarity
  strength
  effectiveStrength
  limits
  basis
  scheme
  warrant
  quote {
    ...QuoteFields
  }
  source {
    __typename
    ...StatementTitle
  }
  target {
    __typename
    ...StatementTitle
  }
}

fragment RelationPage on RelationConnection {
  totalCount
  pageInfo {
    ...PageFields
  }
  edges {
    relation {
      ...RelationFields
    }
    node {
      __typename
      ...StatementTitle
    }
  }
}

fragment Relations on Statement {
  supportedBy(first: $first) {
    ...RelationPage
  }
  contradictedBy(first: $first) {
    ...RelationPage
  }
  supports(first: $first) {
    ...RelationPage
  }
  contradicts(first: $first) {
    ...RelationPage
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

ARGUMENT_GQL = """
query Argument($id: ID!, $first: Int = 100) {
  argument(id: $id) {
    ...StatementFields
    id
    linked
    scheme
    warrant
    ...Relations
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment RelationFields on Relation {
  id
  polarity
  strength
  effectiveStrength
  limits
  basis
  scheme
  warrant
  quote {
    ...QuoteFields
  }
  source {
    __typename
    ...StatementTitle
  }
  target {
    __typename
    ...StatementTitle
  }
}

fragment RelationPage on RelationConnection {
  totalCount
  pageInfo {
    ...PageFields
  }
  edges {
    relation {
      ...RelationFields
    }
    node {
      __typename
      ...StatementTitle
    }
  }
}

fragment Relations on Statement {
  supportedBy(first: $first) {
    ...RelationPage
  }
  contradictedBy(first: $first) {
    ...RelationPage
  }
  supports(first: $first) {
    ...RelationPage
  }
  contradicts(first: $first) {
    ...RelationPage
  }
}

fragment StatementFields on Statement {
  title
  text
  baseScore
  quotes {
    ...QuoteFields
  }
  document {
    id
    title
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

ACTOR_GQL = """
query Actor($id: ID!, $first: Int = 100) {
  actor(id: $id) {
    ...ActorFields
    asserts(first: $first) {
      totalCount
      nodes {
        id
        title
      }
    }
    denies(first: $first) {
      totalCount
      nodes {
        id
        title
      }
    }
    memberOf {
      id
      name
    }
    members {
      id
      name
    }
  }
}

fragment ActorFields on Actor {
  id
  name
  kind
  aliases
  description
}
"""

ISSUE_GQL = """
query Issue($id: ID!) {
  issue(id: $id) {
    ...IssueFields
    subIssues {
      id
      name
    }
  }
}

fragment IssueFields on Issue {
  id
  name
  question
  description
  parent {
    id
    name
  }
}
"""

CLAIMS_GQL = """
query Claims($where: ClaimWhere, $orderBy: [ClaimOrder!], $first: Int = 100, $after: String) {
  claims(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      ...ClaimFields
    }
  }
}

fragment ClaimFields on Claim {
  id
  title
  text
  kind
  role
  modality
  condition
  baseScore
  quotes {
    ...QuoteFields
  }
  document {
    id
    title
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}
"""

EVIDENCE_ITEMS_GQL = """
query EvidenceItems($where: EvidenceWhere, $orderBy: [EvidenceOrder!], $first: Int = 100, $after: String) {
  evidenceItems(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      ...EvidenceFields
    }
  }
}

fragment EvidenceFields on Evidence {
  id
  title
  text
  kind
  occurredOn
  baseScore
  quotes {
    ...QuoteFields
  }
  document {
    id
    title
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}
"""

ARGUMENTS_GQL = """
query Arguments($where: ArgumentWhere, $orderBy: [ArgumentOrder!], $first: Int = 100, $after: String) {
  arguments(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      ...ArgumentFields
    }
  }
}

fragment ArgumentFields on Argument {
  id
  title
  text
  linked
  scheme
  warrant
  baseScore
  quotes {
    ...QuoteFields
  }
  document {
    id
    title
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}
"""

RELATIONS_GQL = """
query Relations($where: RelationWhere, $orderBy: [RelationOrder!], $first: Int = 100, $after: String) {
  relations(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      ...RelationFields
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment RelationFields on Relation {
  id
  polarity
  strength
  effectiveStrength
  limits
  basis
  scheme
  warrant
  quote {
    ...QuoteFields
  }
  source {
    __typename
    ...StatementTitle
  }
  target {
    __typename
    ...StatementTitle
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

PASSAGES_GQL = """
query Passages($where: PassageWhere, $orderBy: [PassageOrder!], $first: Int = 100, $after: String) {
  passages(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      ...PassageFields
      quotedBy {
        __typename
        id
      }
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment PassageFields on Passage {
  id
  text
  section
  index
  start
  end
  nonArgumentative
}
"""

ACTORS_GQL = """
query Actors($where: ActorWhere, $orderBy: [ActorOrder!], $first: Int = 100, $after: String) {
  actors(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      ...ActorFields
    }
  }
}

fragment ActorFields on Actor {
  id
  name
  kind
  aliases
  description
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}
"""

ISSUES_GQL = """
query Issues($where: IssueWhere, $orderBy: [IssueOrder!], $first: Int = 100, $after: String) {
  issues(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      ...IssueFields
    }
  }
}

fragment IssueFields on Issue {
  id
  name
  question
  description
  parent {
    id
    name
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}
"""

DOCUMENTS_GQL = """
query Documents($where: DocumentWhere, $orderBy: [DocumentOrder!], $first: Int = 100, $after: String) {
  documents(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      ...DocumentFields
    }
  }
}

fragment DocumentFields on Document {
  id
  title
  author
  publisher
  url
  publishedOn
  language
  sha256
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}
"""

REACH_GQL = """
query Reach($id: ID!, $where: StatementWhere, $polarity: Polarity, $maxLength: Int = 6, $first: Int = 100, $ancestorsAfter: String, $descendantsAfter: String) {
  node(id: $id) {
    __typename
    id
    ... on Claim {
      ...ReachedStatements
    }
    ... on Evidence {
      ...ReachedStatements
    }
    ... on Argument {
      ...ReachedStatements
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment ReachedPage on ReachableStatementConnection {
  totalCount
  truncated
  pageInfo {
    ...PageFields
  }
  edges {
    distance
    polarities
    node {
      __typename
      ...StatementTitle
    }
  }
}

fragment ReachedStatements on Statement {
  title
  ancestors(
    where: $where
    polarity: $polarity
    maxLength: $maxLength
    first: $first
    after: $ancestorsAfter
  ) {
    ...ReachedPage
  }
  descendants(
    where: $where
    polarity: $polarity
    maxLength: $maxLength
    first: $first
    after: $descendantsAfter
  ) {
    ...ReachedPage
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

COMMON_GROUNDS_GQL = """
query CommonGrounds($of: [ID!]!, $where: StatementWhere, $maxLength: Int = 6, $first: Int = 100, $after: String) {
  commonGrounds(
    of: $of
    where: $where
    maxLength: $maxLength
    first: $first
    after: $after
  ) {
    totalCount
    truncated
    pageInfo {
      ...PageFields
    }
    nodes {
      statement {
        __typename
        ...StatementTitle
      }
      bearings {
        distance
        polarities
        statement {
          __typename
          ...StatementTitle
        }
      }
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment StatementTitle on Statement {
  id
  title
}
"""

CLASHES_GQL = """
query Clashes($actor: ID, $where: StatementWhere, $first: Int = 20, $after: String) {
  clashes(actor: $actor, where: $where, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      weight
      actors {
        id
        name
      }
      contradictions {
        totalCount
        nodes {
          ...RelationFields
        }
      }
      denials {
        totalCount
        nodes {
          ...AttributionFields
        }
      }
    }
  }
}

fragment AttributionFields on Attribution {
  holds
  modality
  actor {
    id
    name
  }
  statement {
    __typename
    ...StatementTitle
  }
  quote {
    ...QuoteFields
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment RelationFields on Relation {
  id
  polarity
  strength
  effectiveStrength
  limits
  basis
  scheme
  warrant
  quote {
    ...QuoteFields
  }
  source {
    __typename
    ...StatementTitle
  }
  target {
    __typename
    ...StatementTitle
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

UNANSWERED_GQL = """
query Unanswered($where: StatementWhere, $orderBy: [RelationOrder!], $first: Int = 100, $after: String) {
  unanswered(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      ...RelationFields
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment RelationFields on Relation {
  id
  polarity
  strength
  effectiveStrength
  limits
  basis
  scheme
  warrant
  quote {
    ...QuoteFields
  }
  source {
    __typename
    ...StatementTitle
  }
  target {
    __typename
    ...StatementTitle
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

MOST_DECISIVE_GQL = """
query MostDecisive($for: ID!, $support: SupportReading = EVIDENTIAL, $model: StrengthModel = DF_QUAD, $view: ViewInput, $first: Int = 20, $after: String) {
  mostDecisive(
    for: $for
    support: $support
    model: $model
    view: $view
    first: $first
    after: $after
  ) {
    label
    rule
    strength
    totalCount
    truncated
    statement {
      __typename
      ...StatementTitle
    }
    pageInfo {
      ...PageFields
    }
    nodes {
      label
      rule
      strength
      statement {
        __typename
        ...StatementTitle
      }
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment StatementTitle on Statement {
  id
  title
}
"""

ACCEPTANCE_GQL = """
query Acceptance($id: ID!, $semantics: Semantics = GROUNDED, $support: SupportReading = EVIDENTIAL, $view: ViewInput) {
  node(id: $id) {
    __typename
    id
    ... on Claim {
      ...AcceptedStatement
    }
    ... on Evidence {
      ...AcceptedStatement
    }
    ... on Argument {
      ...AcceptedStatement
    }
  }
}

fragment AcceptedStatement on Statement {
  title
  acceptance(semantics: $semantics, support: $support, view: $view) {
    label
    rule
    groundsLost
    credulous
    sceptical
    noExtension
    inView
    why {
      ...ReasonFields
    }
  }
}

fragment BearingFields on BearingRelation {
  polarity
  sourceId
  targetId
  relation {
    id
  }
}

fragment ReasonFields on Reason {
  statementId
  label
  rule
  statement {
    __typename
    ...StatementTitle
  }
  relations {
    ...BearingFields
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

STRENGTH_GQL = """
query Strength($id: ID!, $model: StrengthModel = DF_QUAD, $view: ViewInput) {
  node(id: $id) {
    __typename
    id
    ... on Claim {
      ...WeighedStatement
    }
    ... on Evidence {
      ...WeighedStatement
    }
    ... on Argument {
      ...WeighedStatement
    }
  }
}

fragment StatementTitle on Statement {
  id
  title
}

fragment WeighedStatement on Statement {
  title
  strength(model: $model, view: $view) {
    value
    baseScore
    converged
    circular
    iterations
    inView
    contributions {
      value
      polarity
      statement {
        __typename
        ...StatementTitle
      }
      relation {
        id
      }
    }
  }
}
"""

WHAT_IF_GQL = """
query WhatIf($changes: [ChangeInput!]!, $semantics: Semantics = GROUNDED, $support: SupportReading = EVIDENTIAL, $model: StrengthModel = DF_QUAD, $view: ViewInput, $first: Int = 100) {
  whatIf(
    changes: $changes
    semantics: $semantics
    support: $support
    model: $model
    view: $view
    first: $first
  ) {
    total
    relabelled
    truncated
    noExtension
    differences {
      statementId
      opposed
      statement {
        __typename
        ...StatementTitle
      }
      before {
        label
        rule
        strength
      }
      after {
        label
        rule
        strength
      }
      reason {
        ...ReasonFields
      }
      causes {
        ...BearingFields
      }
    }
  }
}

fragment BearingFields on BearingRelation {
  polarity
  sourceId
  targetId
  relation {
    id
  }
}

fragment ReasonFields on Reason {
  statementId
  label
  rule
  statement {
    __typename
    ...StatementTitle
  }
  relations {
    ...BearingFields
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

FLIP_GQL = """
query Flip($statement: ID!, $support: SupportReading = EVIDENTIAL, $view: ViewInput, $maxSize: Int = 3) {
  flip(statement: $statement, support: $support, view: $view, maxSize: $maxSize) {
    label
    rule
    size
    flips {
      label
      rule
      rejected {
        __typename
        ...StatementTitle
      }
    }
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

EXTENSIONS_GQL = """
query Extensions($semantics: Semantics!, $support: SupportReading = EVIDENTIAL, $view: ViewInput, $first: Int = 20) {
  extensions(semantics: $semantics, support: $support, view: $view, first: $first) {
    total
    truncated
    noExtension
    statements
    relations
    extensions {
      size
      statements {
        __typename
        ...StatementTitle
      }
    }
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

INCONSISTENCIES_GQL = """
query Inconsistencies($actor: ID, $view: ViewInput, $first: Int = 100, $after: String) {
  inconsistencies(actor: $actor, view: $view, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      kind
      actor {
        id
        name
      }
      statement {
        __typename
        ...StatementTitle
      }
      attacker {
        __typename
        ...StatementTitle
      }
      relation {
        ...RelationFields
      }
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment RelationFields on Relation {
  id
  polarity
  strength
  effectiveStrength
  limits
  basis
  scheme
  warrant
  quote {
    ...QuoteFields
  }
  source {
    __typename
    ...StatementTitle
  }
  target {
    __typename
    ...StatementTitle
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

LINT_GQL = """
query Lint($document: ID, $issue: ID, $rules: [LintRule!], $first: Int = 100, $after: String) {
  lint(
    document: $document
    issue: $issue
    rules: $rules
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    nodes {
      rule
      message
      nodes {
        __typename
        id
      }
      relations {
        ...RelationFields
      }
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}

fragment QuoteFields on Quote {
  exact
  start
  end
  document {
    id
  }
}

fragment RelationFields on Relation {
  id
  polarity
  strength
  effectiveStrength
  limits
  basis
  scheme
  warrant
  quote {
    ...QuoteFields
  }
  source {
    __typename
    ...StatementTitle
  }
  target {
    __typename
    ...StatementTitle
  }
}

fragment StatementTitle on Statement {
  id
  title
}
"""

SEARCH_GQL = """
query Search($text: String!, $types: [SearchType!], $document: ID, $issue: ID, $first: Int = 20, $after: String) {
  search(
    text: $text
    types: $types
    document: $document
    issue: $issue
    first: $first
    after: $after
  ) {
    totalCount
    didYouMean
    pageInfo {
      ...PageFields
    }
    edges {
      score
      highlights {
        field
        exact
        start
        end
      }
      node {
        __typename
        id
        ... on Claim {
          ...FoundStatement
        }
        ... on Evidence {
          ...FoundStatement
        }
        ... on Argument {
          ...FoundStatement
        }
        ... on Actor {
          name
        }
        ... on Issue {
          name
          question
        }
        ... on Document {
          title
        }
        ... on Passage {
          text
          section
        }
      }
    }
  }
}

fragment FoundStatement on Statement {
  title
  text
}

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}
"""

DOCUMENT_GQL = """
query Document($id: ID!) {
  document(id: $id) {
    ...DocumentFields
    text
    coverage {
      sentences
      quoted
      nonArgumentative
      missing
      ratio
    }
  }
}

fragment DocumentFields on Document {
  id
  title
  author
  publisher
  url
  publishedOn
  language
  sha256
}
"""
