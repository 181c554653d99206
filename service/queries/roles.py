"""Claims with a part in the opportunity-challenge reading. Columns: the id, and the label of the part."""

from service.queries.text import whole

ROLES = whole("roles")
