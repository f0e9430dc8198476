"""Root addresses: one line for each audience."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("konto/", include("raadslag.screens.account.urls")),
    path("konto/", include("raadslag.screens.account.library_urls")),
    path("skrivebord/", include("raadslag.screens.desk.urls")),
    path("", include("raadslag.screens.public.urls")),
]

handler403 = "raadslag.screens.public.views.errors.not_found"
handler404 = "raadslag.screens.public.views.errors.not_found"
handler500 = "raadslag.screens.public.views.errors.server_error"
handler429 = "raadslag.screens.account.views.messages.too_many"
