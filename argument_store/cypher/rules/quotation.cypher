// Quotations whose words their passage doesn't hold at their offsets.
MATCH (p:Passage)<-[r:QUOTES]-(a)
WHERE CASE WHEN r.start < p.start OR r.end > p.end THEN true
           ELSE substring(p.text, r.start - p.start, r.end - r.start) <> r.exact END
WITH p, r, a LIMIT $p.most
RETURN 'QUOTES' AS table, [a.id, p.id, r.start, r.end] AS key, 'exact stands elsewhere in ' + p.id + ', or nowhere' AS message
UNION ALL
MATCH (a)-[r:SUPPORTS|CONTRADICTS|ASSERTS|DENIES]->(b) WHERE r.quotePassage IS NOT NULL
OPTIONAL MATCH (p:Passage {id: r.quotePassage})
WITH a, r, b, p
WHERE CASE WHEN p IS NULL OR r.quoteStart < p.start OR r.quoteEnd > p.end THEN true
           ELSE substring(p.text, r.quoteStart - p.start, r.quoteEnd - r.quoteStart) <> r.quote END
WITH a, r, b LIMIT $p.most
RETURN type(r) AS table, [a.id, b.id] AS key, 'the quote stands elsewhere in ' + r.quotePassage + ', or nowhere' AS message
