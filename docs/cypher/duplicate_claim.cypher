// DUPLICATE_CLAIM: claims whose texts are the same but for case, punctuation and space.
WITH split(".,;:!?\"'()[]{}<>/\\-–—‘’“”„«»\n\r\t", "") AS marks
MATCH (claim:Claim)
WITH claim, reduce(text = toLower(normalize(claim.text, NFKC)), mark IN marks | replace(text, mark, " ")) AS text
WITH claim, [word IN split(text, " ") WHERE word <> ""] AS words
ORDER BY claim.id
WITH words, collect(claim) AS nodes
WHERE size(nodes) > 1
RETURN nodes, [] AS relations
