// What relations lead to from the statement `start`, or what they lead to it from: the states of a walk that never comes back to it, each
// with the number of the step that reached it first. A state is a statement, and whether the contradictions on the way are odd in number.
// DISTINCT keeps the first of equal rows in place, so new states follow those reached earlier.
WITH *, reduce(
  walk = {frontier: [[start, false]], states: [], found: [], truncated: false},
  step IN range(1, $maxLength) | coalesce(head(COLLECT {
    WITH walk, step WHERE size(walk.frontier) > 0 AND NOT walk.truncated
    WITH walk, step, COLLECT {
      UNWIND walk.frontier AS state
      WITH state[0] AS end, state[1] AS odd
      MATCH joined(end) WHERE next <> start
      WITH DISTINCT next, odd <> (relation:CONTRADICTS) AS odd LIMIT $most + 1
      RETURN [next, odd]
    } AS met
    WITH walk, step, COLLECT { UNWIND walk.states + met AS state RETURN DISTINCT state } AS states
    WITH walk, step, states, states[size(walk.states)..] AS frontier
    RETURN {
      frontier: frontier, states: states, truncated: size(states) > $most,
      found: walk.found + [state IN frontier | [state[0], state[1], step]]
    }
  }), walk)
) AS walk
