// Which issues are there, which is part of which, and what is claimed about them?
MATCH path = (:Issue)<-[:PART_OF|ABOUT]-(:Issue|Opportunity|Challenge)
RETURN path LIMIT 100
