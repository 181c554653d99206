// Statements that lead to a statement, or follow from it: each with its smallest distance and the polarities of the walks between the two.
REACH
WITH walk.truncated AS truncated, walk.found AS reached
WITH truncated, COLLECT {
  UNWIND reached AS state
  WITH state[0] AS {that}, min(state[2]) AS distance, collect(state[1]) AS odd
  WITH {that}, distance, polarities(odd) AS polarities
  WITH * WHERE ($polarity IS NULL OR $polarity IN polarities) AND ($where)
  RETURN [{that}, distance, polarities]
} AS found
