"""The addresses that the library asks for by its own names. What is not here, it cannot do: nobody signs up."""

from allauth.account import views as local
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as recovery
from django.urls import URLPattern, URLResolver, path, re_path
from django.views.generic import RedirectView

from raadslag.screens.account.views import elsewhere, entrance, factors, own
from raadslag.screens.account.views.messages import (
    CANCELLED,
    LETTER_SENT,
    NO_PASSWORD,
    NOT_TRUSTED,
    PASSWORD_CHANGED,
    SHUT_OUT,
    UNKNOWN,
    page_of,
)

to_account = RedirectView.as_view(pattern_name="account:front")
to_factors = RedirectView.as_view(pattern_name="mfa_index")
to_sign_in = RedirectView.as_view(pattern_name="account_login")

urlpatterns: list[URLPattern | URLResolver] = [
    path("log-paa/", entrance.SignIn.as_view(), name="account_login"),
    path("log-ud/", local.LogoutView.as_view(), name="account_logout"),
    path("lukket/", page_of(SHUT_OUT), name="account_inactive"),
    path("ukendt/", page_of(UNKNOWN), name="account_unknown"),
    path("afvist/", page_of(NOT_TRUSTED), name="account_refused"),
    path("bekraeft/", local.ReauthenticateView.as_view(), name="account_reauthenticate"),
    path("adgangskode/", entrance.ChangePassword.as_view(), name="account_change_password"),
    path("adgangskode/ingen/", page_of(NO_PASSWORD), name="account_set_password"),
    path("glemt-adgangskode/", local.PasswordResetView.as_view(), name="account_reset_password"),
    path("glemt-adgangskode/sendt/", page_of(LETTER_SENT), name="account_reset_password_done"),
    path("ny-adgangskode/gemt/", page_of(PASSWORD_CHANGED), name="account_reset_password_from_key_done"),
    re_path(
        r"^ny-adgangskode/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        local.PasswordResetFromKeyView.as_view(),
        name="account_reset_password_from_key",
    ),
    path("to-trin/", factors.Factors.as_view(), name="mfa_index"),
    path("to-trin/kode/", factors.SecondStep.as_view(), name="mfa_authenticate"),
    path("to-trin/bekraeft/", factor.ReauthenticateView.as_view(), name="mfa_reauthenticate"),
    path("to-trin/bekraeft-med-noegle/", factors.PasskeyAgain.as_view(), name="mfa_reauthenticate_webauthn"),
    path("to-trin/app/", factors.AddApp.as_view(), name="mfa_activate_totp"),
    path("to-trin/app/findes/", to_factors, name="mfa_deactivate_totp"),
    path("to-trin/noegler/", to_factors, name="mfa_list_webauthn"),
    path("to-trin/noegler/ny/", factors.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("to-trin/noegler/log-paa/", entrance.SignInWithPasskey.as_view(), name="mfa_login_webauthn"),
    path("to-trin/<int:number>/fjern/", factors.remove, name="factor_remove"),
    path("to-trin/<int:number>/omdoeb/", factors.rename, name="factor_rename"),
    path("to-trin/noedkoder/", recovery.ViewRecoveryCodesView.as_view(), name="mfa_view_recovery_codes"),
    path("to-trin/noedkoder/nye/", factors.RenewRecoveryCodes.as_view(), name="mfa_generate_recovery_codes"),
    path("to-trin/noedkoder/hent/", recovery.DownloadRecoveryCodesView.as_view(), name="mfa_download_recovery_codes"),
    path("sessioner/", own.sessions, name="usersessions_list"),
    path("fortrudt/", page_of(CANCELLED), name="socialaccount_login_cancelled"),
    path("fejl/", page_of(NOT_TRUSTED), name="socialaccount_login_error"),
    path("kommunens-login/", to_account, name="socialaccount_connections"),
    path("opret/", to_sign_in, name="socialaccount_signup"),
    path("oidc/<slug:provider_id>/log-paa/", elsewhere.openid_to, name="openid_connect_login"),
    path("oidc/<slug:provider_id>/svar/", elsewhere.openid_back, name="openid_connect_callback"),
    path("saml/<slug:organization_slug>/log-paa/", elsewhere.saml_to, name="saml_login"),
    path("saml/<slug:organization_slug>/metadata/", elsewhere.saml_metadata, name="saml_metadata"),
    path("saml/<slug:organization_slug>/svar/", elsewhere.saml_back, name="saml_acs"),
    path("saml/<slug:organization_slug>/svar/faerdig/", elsewhere.saml_finish, name="saml_finish_acs"),
    path("saml/<slug:organization_slug>/ud/", elsewhere.saml_out, name="saml_sls"),
]
