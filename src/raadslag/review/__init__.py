"""What is wrong or risky in a paper's content: findings with place, kind, weight and what to do. No database.

from raadslag.review import review
review(record)
"""

from raadslag.review.finding import AttachmentContent, Family, Finding, Settings, TakenOver, Weight
from raadslag.review.run import review

__all__ = ["AttachmentContent", "Family", "Finding", "Settings", "TakenOver", "Weight", "review"]
