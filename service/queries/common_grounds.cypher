// Statements that lead to all of some statements: each with its smallest distance from each of them, and the polarities of the walks between the two.
WITH COLLECT { UNWIND $of AS id OPTIONAL MATCH (start:Statement {id: id}) RETURN [id, start] } AS given
WITH [each IN given WHERE each[1] IS NULL | ['of', each[0], 'a statement', inUse(each[0])]] AS unknown,
  [each IN given WHERE each[1] IS NOT NULL | each[1]] AS starts
WITH unknown, COLLECT {
  UNWIND starts AS start
  REACH
  RETURN [start, walk.found, walk.truncated]
} AS walks
WITH unknown, any(each IN walks WHERE each[2]) AS truncated, walks
WITH unknown, truncated, COLLECT {
  UNWIND walks AS each
  UNWIND each[1] AS state
  WITH state[0] AS {that}, each[0] AS target, min(state[2]) AS distance, collect(state[1]) AS odd
  WITH {that}, collect([target, distance, polarities(odd)]) AS bearings
  WITH * WHERE size(bearings) = size($of) AND ($where)
  RETURN [{that}, bearings]
} AS found
