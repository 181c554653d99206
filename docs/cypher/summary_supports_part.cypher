// SUMMARY_SUPPORTS_PART: claims that sum up a section of a text in its last one, and support a statement of that section.
MATCH (document:Document)<-[:PART_OF]-(passage:Passage)
WITH document, passage ORDER BY passage.index DESC
WITH document, head(collect(passage.section)) AS last
MATCH (document)<-[:PART_OF]-(:Passage {section: last})<-[:QUOTES]-(summary:Claim)
WHERE NOT EXISTS { (summary)-[:QUOTES]->(other:Passage) WHERE other.section <> last OR NOT (other)-[:PART_OF]->(document) }
WITH DISTINCT document, last, summary
MATCH (summary)-[:SUPPORTS]-(part:Claim|Evidence)-[:QUOTES]->(passage:Passage)-[:PART_OF]->(document)
WHERE passage.section <> last
WITH summary, passage.section AS section, collect(DISTINCT part) AS parts
WHERE size(parts) >= 3
UNWIND parts AS part
MATCH (summary)-[support:SUPPORTS]->(part)
RETURN DISTINCT [summary, part] AS nodes, [support] AS relations
