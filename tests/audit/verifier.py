"""What the log holds, from a process of its own: `python -m tests.audit.verifier`. Prints JSON."""

import json
import os
from collections import Counter

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "raadslag.config.settings"
django.setup()

from raadslag.audit.models import Entry  # noqa: E402
from raadslag.audit.queries import verify  # noqa: E402
from raadslag.publication.models import ChainHead, Change  # noqa: E402

if __name__ == "__main__":
    found = verify()
    head = ChainHead.objects.filter(id=1).first()
    told = {
        "entries": found.entries,
        "rows": Entry.objects.count(),
        "faults": [(fault.position, fault.code) for fault in found.faults[:5]],
        "by": Counter(Entry.objects.values_list("actor_name", flat=True)),
        "changes": [head.change if head else 0, Change.objects.count()],
    }
    print(json.dumps(told))
