// What relations lead to from the statement `start`, or what they lead to it from: the states of a walk that never comes back to it, layer by
// layer. A state is a number: that of a statement, doubled, and 1 more if the contradictions on the way are odd in number.
// DISTINCT keeps the first of equal rows in place, so new states follow those reached earlier.
WITH *, reduce(
  walk = {frontier: [2 * id(start)], states: [], layers: [], truncated: false},
  step IN range(1, $maxLength) | coalesce(head(COLLECT {
    WITH walk, step WHERE size(walk.frontier) > 0 AND NOT walk.truncated
    WITH walk, step, COLLECT {
      UNWIND walk.frontier AS state
      MATCH (end) WHERE id(end) = state / 2
      MATCH joined(end) WHERE next <> start
      RETURN DISTINCT 2 * id(next) + (state + CASE WHEN relation:CONTRADICTS THEN 1 ELSE 0 END) % 2 AS state LIMIT $most + 1
    } AS met
    WITH walk, step, COLLECT { UNWIND walk.states + met AS state RETURN DISTINCT state } AS states
    WITH walk, step, states, states[size(walk.states)..] AS frontier
    RETURN {
      frontier: frontier, states: states, layers: walk.layers + [[step, frontier]], truncated: size(states) > $most
    }
  }), walk)
) AS walk
