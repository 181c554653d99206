// Ids, unique for each label and across the whole graph.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT argument_id IF NOT EXISTS FOR (n:Argument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT issue_id IF NOT EXISTS FOR (n:Issue) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;

// The id of a relation names its ends and its type: at most one of a type between two statements.
CREATE CONSTRAINT supports_id IF NOT EXISTS FOR ()-[r:SUPPORTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT contradicts_id IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() REQUIRE r.id IS UNIQUE;

// One node that says which version of the model the store follows.
CREATE CONSTRAINT model_name IF NOT EXISTS FOR (m:ArgumentGraphModel) REQUIRE m.name IS UNIQUE;

// The order of captions, alone and behind a filter.
CREATE INDEX claim_caption IF NOT EXISTS FOR (n:Claim) ON (n.sortKey, n.id);
CREATE INDEX claim_kind_caption IF NOT EXISTS FOR (n:Claim) ON (n.kind, n.sortKey, n.id);
CREATE INDEX claim_modality_caption IF NOT EXISTS FOR (n:Claim) ON (n.modality, n.sortKey, n.id);
CREATE INDEX opportunity_caption IF NOT EXISTS FOR (n:Opportunity) ON (n.sortKey, n.id);
CREATE INDEX challenge_caption IF NOT EXISTS FOR (n:Challenge) ON (n.sortKey, n.id);
CREATE INDEX outcome_caption IF NOT EXISTS FOR (n:Outcome) ON (n.sortKey, n.id);
CREATE INDEX evidence_caption IF NOT EXISTS FOR (n:Evidence) ON (n.sortKey, n.id);
CREATE INDEX evidence_kind_caption IF NOT EXISTS FOR (n:Evidence) ON (n.kind, n.sortKey, n.id);
CREATE INDEX argument_caption IF NOT EXISTS FOR (n:Argument) ON (n.sortKey, n.id);
CREATE INDEX actor_caption IF NOT EXISTS FOR (n:Actor) ON (n.sortKey, n.id);
CREATE INDEX issue_caption IF NOT EXISTS FOR (n:Issue) ON (n.sortKey, n.id);
CREATE INDEX document_caption IF NOT EXISTS FOR (n:Document) ON (n.sortKey, n.id);

// Full text: the words as they are but for case and accents, and their English stems. Neo4j keeps one full-text index for the same labels and
// properties; `words`, which nothing has, makes of those that fold others than those that stem.
CREATE FULLTEXT INDEX entity_words IF NOT EXISTS
FOR (n:Claim|Evidence|Argument|Actor|Issue|Document|Passage)
ON EACH [n.title, n.text, n.name, n.aliases, n.question, n.description, n.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX quotation_words IF NOT EXISTS
FOR ()-[r:QUOTES]-()
ON EACH [r.exact, r.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS
FOR (n:Claim|Evidence|Argument|Actor|Issue|Document|Passage)
ON EACH [n.title, n.text, n.name, n.aliases, n.question, n.description]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE FULLTEXT INDEX quotation_text IF NOT EXISTS
FOR ()-[r:QUOTES]-()
ON EACH [r.exact]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};

// The relations and attributions that words of a passage bear out.
CREATE INDEX supports_passage IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.quotePassage);
CREATE INDEX contradicts_passage IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() ON (r.quotePassage);
CREATE INDEX asserts_passage IF NOT EXISTS FOR ()-[r:ASSERTS]-() ON (r.quotePassage);
CREATE INDEX denies_passage IF NOT EXISTS FOR ()-[r:DENIES]-() ON (r.quotePassage);
