// Which of some ids are in use.
UNWIND $ids AS id
WITH DISTINCT id WHERE inUse(id)
RETURN id
