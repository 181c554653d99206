// Statements that lead to all of some statements: each with its smallest distance from each of them, and the polarities of the walks between the two.
WITH COLLECT { UNWIND $of AS id OPTIONAL MATCH (start:Statement {id: id}) RETURN [id, start] } AS given
WITH [each IN given WHERE each[1] IS NULL | ['of', each[0], 'a statement', inUse(each[0])]] AS unknown,
  [each IN given WHERE each[1] IS NOT NULL | each[1]] AS starts
WITH unknown, COLLECT {
  UNWIND starts AS start
  REACH
  RETURN [start, walk.layers, walk.truncated]
} AS walks
WITH unknown, any(each IN walks WHERE each[2]) AS truncated, walks
UNWIND [[null, [[0, [-2]]]]] + walks AS each
UNWIND each[1] AS layer
UNWIND layer[1] AS state
WITH unknown, truncated, state / 2 AS number, each[0] AS target, min(layer[0]) AS distance, collect(state % 2) AS odd
WITH unknown, truncated, number, collect([target, distance, polarities(odd)]) AS bearings
OPTIONAL MATCH ({that}) WHERE id({that}) = number AND size(bearings) = size($of) AND ($where)
WITH unknown, truncated, collect(CASE WHEN {that} IS NOT NULL THEN [{that}, bearings] END) AS found
