from .base_model import BaseModel
from .fragments import IssueFields, PageFields


class Issues(BaseModel):
    issues: "IssuesIssues"


class IssuesIssues(BaseModel):
    total_count: int
    page_info: "IssuesIssuesPageInfo"
    nodes: list["IssuesIssuesNodes"]


IssuesIssuesPageInfo = PageFields
IssuesIssuesNodes = IssueFields
Issues.model_rebuild()
IssuesIssues.model_rebuild()
