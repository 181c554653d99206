// Some statements and whatever leads to them, up to a bound: the first part of the reading of a view. If $deniesFrom is given, that is
// what their labels rest on, and their supporters: contradictions that deny, and supports of what needs them. Each step starts from
// the statements that the one before was the first to reach: DISTINCT keeps the first of equal rows in place.
// RETURN DISTINCT with LIMIT: with WITH in its place, Neo4j 5.26 exceeds a gigabyte of memory on the benchmark of 100,000 claims.
WITH COLLECT { UNWIND $statements AS id MATCH (statement:Statement {id: id}) RETURN DISTINCT statement } AS asked
WITH reduce(
  walk = {frontier: asked, reached: asked},
  step IN range(1, $steps) | coalesce(head(COLLECT {
    WITH walk, step WHERE size(walk.frontier) > 0 AND size(walk.reached) <= $most
    WITH walk, COLLECT {
      UNWIND walk.frontier AS target
      WITH target, step
      MATCH (target)<-[relation:SUPPORTS|CONTRADICTS]-(source:Statement)
      WHERE $deniesFrom IS NULL OR CASE type(relation)
        WHEN 'CONTRADICTS' THEN effectiveStrength(relation) >= $deniesFrom
        ELSE step = 1 OR NOT $derivedAlone OR standing(target) = 'DERIVED'
      END
      RETURN DISTINCT source LIMIT $most + 1
    } AS sources
    WITH walk, COLLECT { UNWIND walk.reached + sources AS statement RETURN DISTINCT statement } AS reached
    RETURN {frontier: reached[size(walk.reached)..], reached: reached}
  }), walk)
) AS walk
WITH walk.reached AS found, size(walk.frontier) > 0 OR size(walk.reached) > $most AS partial
