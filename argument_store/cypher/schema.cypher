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

// Orders, alone and behind a filter.
CREATE INDEX claim_order IF NOT EXISTS FOR (n:Claim) ON (n.title, n.id);
CREATE INDEX claim_kind_order IF NOT EXISTS FOR (n:Claim) ON (n.kind, n.title, n.id);
CREATE INDEX claim_modality_order IF NOT EXISTS FOR (n:Claim) ON (n.modality, n.title, n.id);
CREATE INDEX opportunity_order IF NOT EXISTS FOR (n:Opportunity) ON (n.title, n.id);
CREATE INDEX challenge_order IF NOT EXISTS FOR (n:Challenge) ON (n.title, n.id);
CREATE INDEX outcome_order IF NOT EXISTS FOR (n:Outcome) ON (n.title, n.id);
CREATE INDEX evidence_order IF NOT EXISTS FOR (n:Evidence) ON (n.title, n.id);
CREATE INDEX evidence_kind_order IF NOT EXISTS FOR (n:Evidence) ON (n.kind, n.title, n.id);
CREATE INDEX actor_order IF NOT EXISTS FOR (n:Actor) ON (n.name, n.id);
CREATE INDEX issue_order IF NOT EXISTS FOR (n:Issue) ON (n.name, n.id);
CREATE INDEX document_order IF NOT EXISTS FOR (n:Document) ON (n.title, n.id);

// Full text.
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS
FOR (n:Claim|Evidence|Argument|Actor|Issue|Document|Passage)
ON EACH [n.title, n.text, n.name, n.aliases, n.question, n.description]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE FULLTEXT INDEX quotation_text IF NOT EXISTS
FOR ()-[r:QUOTES]-()
ON EACH [r.exact]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
