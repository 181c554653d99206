from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import (
    IssueFields,
    IssueFieldsParent,  # noqa: F401
)


class Issue(BaseModel):
    issue: Optional["IssueIssue"] = Field(default=None)


class IssueIssue(IssueFields):
    sub_issues: list["IssueIssueSubIssues"]


class IssueIssueSubIssues(BaseModel):
    id: str
    name: str


Issue.model_rebuild()
IssueIssue.model_rebuild()
