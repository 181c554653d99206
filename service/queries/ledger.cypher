// The ledger of an issue, drawn from the opportunity-challenge paths about it: follows that search, whose `found` it reads.
WITH found
UNWIND CASE WHEN size(found) = 0 THEN [null] ELSE found END AS path
WITH path, last(path[0]) AS meeting
WITH
  collect(CASE WHEN path IS NOT NULL THEN [meeting, head(path[0]), head(path[2])] END) AS pairs,
  collect(CASE WHEN path IS NOT NULL THEN [meeting, head(path[0]),
    reduce(strength = 1.0, r IN path[1] | strength * coalesce(r.strength, 1.0))] END) AS opportunityPulls,
  collect(CASE WHEN path IS NOT NULL THEN [meeting, head(path[2]),
    reduce(strength = 1.0, r IN path[3] | strength * coalesce(r.strength, 1.0))] END) AS challengePulls
RETURN
  COLLECT {
    UNWIND pairs AS pair
    WITH pair[0] AS meeting, collect(DISTINCT [pair[1], pair[2]]) AS opposed
    RETURN [meeting, size(opposed), COLLECT { UNWIND opposed AS pair RETURN DISTINCT pair[0] },
      COLLECT { UNWIND opposed AS pair RETURN DISTINCT pair[1] }]
  } AS cruxes,
  COLLECT {
    UNWIND opportunityPulls AS pull
    WITH pull[1] AS claim, pull[0] AS meeting, max(pull[2]) AS strength
    WITH claim, round(sum(strength), 12) AS weight
    RETURN [claim, weight]
  } AS opportunities,
  COLLECT {
    UNWIND challengePulls AS pull
    WITH pull[1] AS claim, pull[0] AS meeting, max(pull[2]) AS strength
    WITH claim, round(sum(strength), 12) AS weight
    RETURN [claim, weight]
  } AS challenges
