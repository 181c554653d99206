// Passages whose words the document doesn't hold at their offsets.
MATCH (d:Document)
WITH d, d.text AS text
MATCH (d)<-[:PART_OF]-(p:Passage)
WHERE substring(text, p.start, p.end - p.start) <> p.text
WITH d, p LIMIT $p.most
RETURN 'Passage' AS table, [p.id] AS key, 'the text stands elsewhere in ' + d.id + ', or nowhere' AS message
