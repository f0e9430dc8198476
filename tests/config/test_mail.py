"""The address of the mail server is read whole or refused; a password is never sent in the clear, nor told."""

import pytest

from raadslag.config.mail import NONE, MailServer, mail_server, sender


def test_without_an_address_there_is_no_server() -> None:
    assert mail_server("") == NONE
    assert not NONE.host


def server(
    host: str, port: int, user: str = "", password: str = "", *, tls: bool = False, ssl: bool = False
) -> MailServer:
    return MailServer(host=host, port=port, user=user, password=password, tls=tls, ssl=ssl)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://mail.eksempel.dk", server("mail.eksempel.dk", 25)),
        ("smtp://anna:kode@mail.eksempel.dk:587?tls=1", server("mail.eksempel.dk", 587, "anna", "kode", tls=True)),
        (
            "smtps://anna%40x.dk:a%3Ab%2Fc@mail.eksempel.dk",
            server("mail.eksempel.dk", 465, "anna@x.dk", "a:b/c", ssl=True),
        ),
        ("smtp://anna:kode@127.0.0.1:1025", server("127.0.0.1", 1025, "anna", "kode")),
    ],
)
def test_an_address_says_where_and_how(url: str, expected: MailServer) -> None:
    assert mail_server(url) == expected


@pytest.mark.parametrize(
    "url",
    [
        "mail.eksempel.dk",
        "http://mail.eksempel.dk",
        "smtp://",
        "smtp://mail.eksempel.dk:port",
        "smtp://mail.eksempel.dk:99999",
        "smtp://mail.eksempel.dk/indbakke",
        "smtp://mail.eksempel.dk?tsl=1",
        "smtp://mail.eksempel.dk?tls=ja",
        "smtp://mail.eksempel.dk?tls",
        "smtp://mail.eksempel.dk#tls=1",
        "smtps://mail.eksempel.dk?tls=1",
    ],
)
def test_an_address_that_would_be_half_understood_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"smtp://bruger:kode@vært:587\?tls=1"):
        mail_server(url)


@pytest.mark.parametrize(
    "url",
    ["smtp://anna:hemmelig@mail.eksempel.dk", "smtp://anna:hemmelig@mail.eksempel.dk:99999", "smtp://ø:hemmelig@x"],
)
def test_a_password_is_not_sent_in_the_clear_and_not_told(url: str) -> None:
    with pytest.raises(ValueError, match="RAADSLAG_MAIL_URL") as refused:
        mail_server(url)
    assert "hemmelig" not in str(refused.value)


@pytest.mark.parametrize(
    ("given", "hosts", "expected"),
    [
        ("", (), "raadslag@localhost"),
        ("", ("*", ".eksempel.dk"), "raadslag@eksempel.dk"),
        ("Rådslag <svar@eksempel.dk>", ("andet.dk",), "Rådslag <svar@eksempel.dk>"),
    ],
)
def test_the_sender_is_as_set_or_this_installation(given: str, hosts: tuple[str, ...], expected: str) -> None:
    assert sender(given, hosts=hosts) == expected


@pytest.mark.parametrize("given", ["Rådslag", "a@b.dk\nBcc: c@d.dk"])
def test_a_sender_that_is_no_address_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match="RAADSLAG_MAIL_FROM"):
        sender(given, hosts=())
