// Which of some ids are in use.
UNWIND $ids AS id
MATCH (:Entity {id: id})
RETURN DISTINCT id
