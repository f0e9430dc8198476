"""To the municipality's own log-in and back. Whatever it answers, and if it does not, the visitor gets a page."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from allauth.socialaccount.providers.openid_connect import views as openid
from allauth.socialaccount.providers.saml import views as saml
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from raadslag.accounts.entrance.opening import Finish, Metadata

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

logger = logging.getLogger(__name__)

UNREADABLE: Final = (OSError, SyntaxError, ValueError)
"""What the libraries raise where there is no answer, or one that is not even well formed."""


def or_refused(view: View[P]) -> View[P]:
    """Tell the visitor that it did not work, and the log why."""

    @wraps(view)
    def ask(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except UNREADABLE as mistake:
            logger.warning("The municipality's own log-in could not be used: %s", mistake)
            return redirect("account_refused")

    return ask


openid_to = or_refused(openid.login)
openid_back = or_refused(openid.callback)
saml_to = or_refused(saml.login)
saml_back = saml.acs
saml_finish = or_refused(Finish.as_view())
saml_metadata = or_refused(Metadata.as_view())
saml_out = saml.sls
