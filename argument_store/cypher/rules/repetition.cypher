// Relationships of one type that join two nodes several times; quotations of the same place.
MATCH (a:Entity)
CALL (a) {
  MATCH (a)-[r:SUPPORTS|CONTRADICTS|FROM|ABOUT|PART_OF|ASSERTS|DENIES|MENTIONS|MEMBER_OF]->(b)
  WITH type(r) AS table, b, count(*) AS times WHERE times > 1
  RETURN table, [a.id, b.id] AS key
  UNION ALL
  MATCH (a)-[r:QUOTES]->(b)
  WITH b, r.start AS start, r.end AS end, count(*) AS times WHERE times > 1
  RETURN 'QUOTES' AS table, [a.id, b.id, start, end] AS key
}
WITH table, key LIMIT $p.most
RETURN table, key, table + ' from ' + key[0] + ' to ' + key[1] + ' is there several times' AS message
