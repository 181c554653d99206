// What rows are at fault beside others: related by both types in the same direction, related twice, quoted from where the words don't stand.
MATCH (a)-[:CONTRADICTS]->(b)<-[:SUPPORTS]-(a)
UNWIND ['SUPPORTS', 'CONTRADICTS'] AS table
WITH table, a, b LIMIT 1000
RETURN table, [a.id, b.id] AS key, 'both SUPPORTS and CONTRADICTS from ' + a.id + ' to ' + b.id AS message
UNION ALL
MATCH (a:Entity)
CALL (a) {
  MATCH (a)-[r:FROM|ABOUT|PART_OF|ASSERTS|DENIES|MENTIONS|MEMBER_OF]->(b)
  WITH type(r) AS table, b, count(*) AS times WHERE times > 1
  RETURN table, [a.id, b.id] AS key
  UNION ALL
  MATCH (a)-[r:QUOTES]->(b)
  WITH b, r.start AS start, r.end AS end, count(*) AS times WHERE times > 1
  RETURN 'QUOTES' AS table, [a.id, b.id, start, end] AS key
}
WITH table, key LIMIT 1000
RETURN table, key, table + ' from ' + key[0] + ' to ' + key[1] + ' stands in several rows' AS message
UNION ALL
MATCH (d:Document)
WITH d, d.text AS text
MATCH (d)<-[:PART_OF]-(p:Passage)
WHERE substring(text, p.start, p.end - p.start) <> p.text
WITH d, p LIMIT 1000
RETURN 'Passage' AS table, [p.id] AS key, 'the text stands elsewhere in ' + d.id + ', or nowhere' AS message
UNION ALL
MATCH (p:Passage)<-[r:QUOTES]-(a)
WHERE CASE WHEN r.start < p.start OR r.end > p.end THEN true
           ELSE substring(p.text, r.start - p.start, r.end - r.start) <> r.exact END
WITH p, r, a LIMIT 1000
RETURN 'QUOTES' AS table, [a.id, p.id, r.start, r.end] AS key, 'exact stands elsewhere in ' + p.id + ', or nowhere' AS message
UNION ALL
MATCH (a)-[r:SUPPORTS|CONTRADICTS|ASSERTS|DENIES]->(b) WHERE r.quotePassage IS NOT NULL
OPTIONAL MATCH (p:Passage {id: r.quotePassage})
WITH a, r, b, p
WHERE CASE WHEN p IS NULL OR r.quoteStart < p.start OR r.quoteEnd > p.end THEN true
           ELSE substring(p.text, r.quoteStart - p.start, r.quoteEnd - r.quoteStart) <> r.quote END
WITH a, r, b LIMIT 1000
RETURN type(r) AS table, [a.id, b.id] AS key, 'the quote stands elsewhere in ' + r.quotePassage + ', or nowhere' AS message
