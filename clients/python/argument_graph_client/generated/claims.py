from .base_model import BaseModel
from .fragments import ClaimFields, PageFields


class Claims(BaseModel):
    claims: "ClaimsClaims"


class ClaimsClaims(BaseModel):
    total_count: int
    page_info: "ClaimsClaimsPageInfo"
    nodes: list["ClaimsClaimsNodes"]


ClaimsClaimsPageInfo = PageFields
ClaimsClaimsNodes = ClaimFields
Claims.model_rebuild()
ClaimsClaims.model_rebuild()
