"""The Danish words of what a leave calls for."""

from django.utils.translation import gettext as _

from raadslag.bodies.kinds import BodyKind, ProposalKind
from raadslag.bodies.models import LeaveProposal
from raadslag.bodies.seating.labels import office_name


def told_of(proposal: LeaveProposal) -> str:
    """As in "Vælg en midlertidig formand"."""
    if proposal.kind == ProposalKind.ELECTION:
        office = office_name(proposal.office_kind, proposal.rank, is_temporary=True)
        return _("Vælg en %(office)s") % {"office": office}
    return _("Indsæt en stedfortræder")


def statute_of(proposal: LeaveProposal) -> str:
    """Where it comes from."""
    if proposal.kind == ProposalKind.ELECTION:
        if proposal.body.kind == BodyKind.COUNCIL:
            return _("Ved mindst to måneders fravær vælges en til at fungere (styrelsesloven § 15, stk. 5).")
        return _("Udvalget vælger selv sin formand ved flertalsvalg (styrelsesloven § 22, stk. 1, og § 24, stk. 1).")
    if proposal.body.kind == BodyKind.COUNCIL:
        return _("Borgmesteren indkalder stedfortræderen fra samme liste (styrelsesloven § 15, stk. 2).")
    return _("Gruppen kan indsætte et andet medlem af kommunalbestyrelsen (styrelsesloven § 28, stk. 2).")
