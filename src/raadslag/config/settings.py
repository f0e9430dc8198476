"""Django's settings. What differs between installations comes from `environment`."""

import os
from typing import Any, Final

import dj_database_url
from csp.constants import NONE, SELF

from raadslag.config import entrance, environment

ENVIRONMENT: Final = environment.read(os.environ)
SETTINGS: Final = environment.SETTINGS

SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = ENVIRONMENT.debug
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)

MUNICIPALITY = ENVIRONMENT.municipality
CONTACT = ENVIRONMENT.contact
ADDRESS = ENVIRONMENT.address

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "raadslag.audit",
    "raadslag.notices",
    "raadslag.accounts",
    "raadslag.files",
    "raadslag.bodies",
    "raadslag.publication",
    "raadslag.search",
    "raadslag.restricted",
    "raadslag.decisions",
    "raadslag.ingest",
    "raadslag.screens.look",
    "raadslag.screens.public",
    "raadslag.screens.account",
    "raadslag.screens.desk",
    # After the house, whose templates take the place of its.
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.saml",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "raadslag.config.headers.permissions_policy",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "raadslag.accounts.entrance.middleware.circumstances",
    "allauth.account.middleware.AccountMiddleware",
    "raadslag.accounts.entrance.middleware.last_seen",
    "raadslag.screens.account.guard.second_factor",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "raadslag.config.urls"
WSGI_APPLICATION = "raadslag.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "raadslag.screens.account.frame.municipality",
            ]
        },
    }
]

FORM_RENDERER = "raadslag.screens.look.forms.Renderer"

# -- Database and files ------------------------------------------------------------------------------------


def database(url: str) -> dict[str, Any]:
    """SQLite with write-ahead log, so that readers never wait; PostgreSQL with kept connections."""
    config: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    if config["ENGINE"].endswith("sqlite3"):
        config["CONN_MAX_AGE"] = 0
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA recursive_triggers=ON",
        }
    return config


DATABASES = {"default": database(ENVIRONMENT.database_url)}
# Originals and attachments. They are handed out by a view that asks who is there, never by the web server.
FILES_ROOT = ENVIRONMENT.data / "files"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# -- People ------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
LOGIN_URL = "/konto/log-paa/"
LOGIN_REDIRECT_URL = "/skrivebord/"
# What was done is told on the next page; it is kept with the session, so that public pages set no cookie.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# A working day; and no longer than the browser is open.
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# -- Mail --------------------------------------------------------------------------------------------------

# Every mail goes to the outbox, in the transaction that is under way; the worker takes it to this server.
EMAIL_BACKEND = "raadslag.notices.backend.OutboxBackend"
EMAIL_HOST = ENVIRONMENT.mail_server.host
EMAIL_PORT = ENVIRONMENT.mail_server.port
EMAIL_HOST_USER = ENVIRONMENT.mail_server.user
EMAIL_HOST_PASSWORD = ENVIRONMENT.mail_server.password
EMAIL_USE_TLS = ENVIRONMENT.mail_server.tls
EMAIL_USE_SSL = ENVIRONMENT.mail_server.ssl
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = ENVIRONMENT.mail_from

# -- Signing in --------------------------------------------------------------------------------------------

ACCOUNT_ADAPTER = "raadslag.accounts.entrance.account.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = False
# A user has one address, and it stands with the user: the library's own table of addresses stays empty.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_LOGOUT_REDIRECT_URL = "/konto/log-paa/"
ACCOUNT_FORMS = entrance.ACCOUNT_FORMS
ACCOUNT_RATE_LIMITS = entrance.RATE_LIMITS
LOCK_OUT_SECONDS = entrance.LOCK_OUT_SECONDS
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if ENVIRONMENT.https else 0

MFA_ADAPTER = "raadslag.accounts.entrance.factors.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RATE_LIMITS = entrance.PASSKEY_RATE_LIMITS
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = entrance.MFA_FORMS

SOCIALACCOUNT_ADAPTER = "raadslag.accounts.entrance.identities.IdentityAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_PROVIDERS = entrance.providers(ENVIRONMENT)

# What several processes must agree on, such as how many wrong passwords were tried. Its table comes with a migration.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # Beyond this the library throws entries out, also those that count; nobody must be able to get there.
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}

# -- Language and time -------------------------------------------------------------------------------------

LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk")]
TIME_ZONE = "Europe/Copenhagen"
USE_I18N = True
USE_TZ = True

# -- Static files ------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = ENVIRONMENT.data / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG

# -- Security ----------------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None  # no longer than the browser is open
CSRF_COOKIE_SAMESITE = "Lax"

if ENVIRONMENT.https:
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

# -- Log ---------------------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # An address that does not exist is the visitor's matter, and the web server's log tells of it.
    "loggers": {"django.request": {"level": "ERROR"}},
}
