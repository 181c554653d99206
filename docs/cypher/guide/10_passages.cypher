// In which sentences of the text does a claim stand, and in which words?
MATCH path = (:Claim {id: "claim:ramifications-immense"})-[quote:QUOTES]->(sentence:Passage)
RETURN path, sentence.section AS section, sentence.index AS sentence, quote.exact AS words
ORDER BY sentence
