// Passages whose words the document doesn't hold at their offsets. CASE keeps substring() from offsets and texts that it fails on.
MATCH (d:Document)
WITH d, d.text AS text
MATCH (d)<-[:PART_OF]-(p:Passage)
WHERE CASE WHEN text IS :: STRING NOT NULL AND p.start IS :: INTEGER NOT NULL AND p.end IS :: INTEGER NOT NULL AND 0 <= p.start <= p.end
           THEN substring(text, p.start, p.end - p.start) <> p.text ELSE true END
WITH d, p LIMIT $p.most
RETURN 'Passage' AS table, [p.id] AS key, 'the text stands elsewhere in ' + d.id + ', or nowhere' AS message
