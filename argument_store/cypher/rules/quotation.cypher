// Quotations whose words their passage doesn't hold at their offsets. CASE keeps substring() from offsets and texts that it fails on.
MATCH (p:Passage)<-[r:QUOTES]-(a)
WHERE CASE WHEN p.text IS :: STRING NOT NULL AND p.start IS :: INTEGER NOT NULL AND r.start IS :: INTEGER NOT NULL AND r.end IS :: INTEGER NOT NULL
             AND p.start <= r.start <= r.end <= p.end
           THEN substring(p.text, r.start - p.start, r.end - r.start) <> r.exact ELSE true END
WITH p, r, a LIMIT $p.most
RETURN 'QUOTES' AS table, [a.id, p.id, r.start, r.end] AS key, 'exact stands elsewhere in ' + p.id + ', or nowhere' AS message
UNION ALL
MATCH (a)-[r:SUPPORTS|CONTRADICTS|ASSERTS|DENIES]->(b)
WHERE r.quotePassage IS NOT NULL OR r.quoteStart IS NOT NULL OR r.quoteEnd IS NOT NULL
OPTIONAL MATCH (p:Passage {id: r.quotePassage})
WITH a, r, b, p
WHERE CASE WHEN p.text IS :: STRING NOT NULL AND r.quote IS NOT NULL AND p.start IS :: INTEGER NOT NULL
             AND r.quoteStart IS :: INTEGER NOT NULL AND r.quoteEnd IS :: INTEGER NOT NULL AND p.start <= r.quoteStart <= r.quoteEnd <= p.end
           THEN substring(p.text, r.quoteStart - p.start, r.quoteEnd - r.quoteStart) <> r.quote ELSE true END
WITH a, r, b LIMIT $p.most
RETURN type(r) AS table, [a.id, b.id] AS key,
  CASE WHEN r.quotePassage IS NULL OR r.quoteStart IS NULL OR r.quoteEnd IS NULL OR r.quote IS NULL
       THEN 'quoteStart, quoteEnd and quotePassage must say together where the quote stands'
       ELSE 'the quote stands elsewhere in ' + toStringOrNull(r.quotePassage) + ', or nowhere' END AS message
