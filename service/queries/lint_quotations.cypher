// What claims and evidence quote, and the last section of each document that has passages.
RETURN
  COLLECT {
    MATCH (statement:Claim|Evidence)-[quotes:QUOTES]->(passage:Passage)-[:PART_OF]->(document:Document)
    RETURN [id(statement), id(document), passage.section, quotes.start, quotes.end]
  } AS quotations,
  COLLECT {
    MATCH (document:Document)
    CALL (document) {
      MATCH (document)<-[:PART_OF]-(passage:Passage)
      RETURN passage.section AS section
      ORDER BY passage.index DESC
      LIMIT 1
    }
    RETURN [id(document), section]
  } AS last
