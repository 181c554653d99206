// Statements that lead to a statement, or follow from it: each with its smallest distance and the polarities of the walks between the two.
// Neo4j counts the memory of a list for each row that holds it, so the rows leave the layers behind; a state that is none keeps what stands beside them.
REACH
WITH walk.truncated AS truncated, walk.layers AS layers
UNWIND [[0, [-2]]] + layers AS layer
UNWIND layer[1] AS state
WITH truncated, state / 2 AS number, min(layer[0]) AS distance, collect(state % 2) AS odd
WITH truncated, number, distance, polarities(odd) AS polarities
OPTIONAL MATCH ({that}) WHERE id({that}) = number AND ($polarity IS NULL OR $polarity IN polarities) AND ($where)
WITH truncated, collect(CASE WHEN {that} IS NOT NULL THEN [{that}, distance, polarities] END) AS found
