"""Exports of our own, one writer for each system, all of the same meeting."""

import io
import json
import zipfile
from xml.sax.saxutils import escape, quoteattr

TITLE = "Nye træer i Åparken"
CONTENT = "<p>Der plantes <b>200</b> træer.</p><ul><li>langs åen</li><li>ved torvet</li></ul>"
DECISION = "<p>Indstillingen godkendt.</p>"
PROPOSED = "<p>Center for Teknik indstiller, at planen godkendes.</p>"


def agenda_manager(*, minutes: bool = True) -> bytes:
    fields = "".join(
        f"<ItemField><Caption>{caption}</Caption><Content>{escape(html)}</Content><HasContent>true</HasContent><Index>{n}</Index></ItemField>"
        for n, (caption, html) in enumerate(
            (("Sagsfremstilling", CONTENT), ("Indstilling", PROPOSED), ("Beslutning", DECISION if minutes else ""))
        )
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Publication><Published>2026-04-15T09:00:00</Published>
<PublicationTypeAsValue>{2 if minutes else 1}</PublicationTypeAsValue><Agendas><Agenda ID="7"><Name>Referat</Name>
<IsExtendedAgenda>false</IsExtendedAgenda><Meeting ID="70"><When>2026-04-14T17:00:00</When>
<Until>2026-04-14T18:30:00</Until>
<Where>Rådhuset, lokale 4</Where><Members>
<MeetingMember><Name>Ida Bech</Name><ParticipationStatusAsValue>1</ParticipationStatusAsValue>
<MeetingMemberRoles><MeetingMemberRole>formand</MeetingMemberRole></MeetingMemberRoles></MeetingMember>
<MeetingMember><Name>Bo Lund</Name><ParticipationStatusAsValue>2</ParticipationStatusAsValue>
<ParticipationStatusAsText>Afbud</ParticipationStatusAsText><ParticipationNote>ferie</ParticipationNote>
</MeetingMember>
</Members></Meeting><Committee ID="3"><Name>Teknikudvalget</Name></Committee><Items>
<Item ID="1"><Number>1</Number><Caption>{TITLE}</Caption><Case><Number>01.05.00-P20-3-26</Number></Case>
<IsPublic>true</IsPublic>
<Fields>{fields}</Fields><Enclosures>
<Enclosure><Name>Kort</Name><FileName>kort.txt</FileName><Number>1</Number><IsProtected>false</IsProtected>
<InstantiationFilePathRelative>bilag/kort.txt</InstantiationFilePathRelative></Enclosure>
<Enclosure><Name>Tilbud</Name><Number>2</Number><IsProtected>true</IsProtected></Enclosure></Enclosures>
<ItemHistory><ItemField><Caption>Beslutning</Caption><Content>{escape("<p>Udsættes</p>")}</Content>
<MeetingDetails><CommitteeName>Økonomiudvalget</CommitteeName><MeetingDueDate>2026-03-10T08:00:00</MeetingDueDate>
</MeetingDetails>
</ItemField></ItemHistory></Item>
<Item ID="2"><Number>2</Number><Caption>Køb af grund</Caption><IsPublic>false</IsPublic><Fields/></Item>
</Items></Agenda></Agendas></Publication>""".encode()


def sbsys() -> bytes:
    return f"""<?xml version="1.0" encoding="utf-8"?><Dagsorden DagsordenID="5" Åben="true" Dagsordentype="Referat">
<Møde MødeID="9" Udvalg="Teknikudvalget" Mødedato="14-04-2026" Mødetid="17:00" Mødeslutdato="14-04-2026"
 Mødesluttid="18:30"
 Mødested="Rådhuset, lokale 4"/><Dagsordenpunkter>
<Dagsordenpunkt DagsordenpunktID="1" Nummer="1" Åbent="true" Sagsnummer="01.05.00-P20-3-26">
<Overskrift>{TITLE}</Overskrift>
<Indhold><Sagsfremstilling>{escape(CONTENT)}</Sagsfremstilling><Indstilling>{escape(PROPOSED)}</Indstilling>
<Beslutning>{escape(DECISION)}</Beslutning></Indhold><Bilagsliste>
<Bilag BilagID="1" Navn="Kort" MaaPubliceres="true" BilagUrl="bilag/kort.txt"/>
<Bilag BilagID="2" Navn="Tilbud" MaaPubliceres="false"/></Bilagsliste></Dagsordenpunkt>
<Dagsordenpunkt DagsordenpunktID="2" Nummer="2" Åbent="false"><Overskrift>Køb af grund</Overskrift></Dagsordenpunkt>
</Dagsordenpunkter></Dagsorden>""".encode()


def _table(name: str, fields: dict[str, str], inner: str = "") -> str:
    told = "".join(f"<field name={quoteattr(key)}>{escape(value)}</field>" for key, value in fields.items())
    return f"<table name={quoteattr(name)}><fields>{told}</fields>{inner}</table>"


def acadre() -> bytes:
    bullets = "".join(
        _table("bullet", {"bulletname": name, "bulletcontent": html, "bulletsortorder": str(n)})
        for n, (name, html) in enumerate(
            (("Sagsfremstilling", CONTENT), ("Indstilling", PROPOSED), ("Beslutning", DECISION))
        )
    )
    files = _table("enclosure", {"name": "Kort", "access": "1", "filename": "bilag/kort.txt"})
    files += _table("enclosure", {"name": "Tilbud", "access": "2"})
    items = _table(
        "agendaitem",
        {"number": "1", "name": TITLE, "access": "1", "caseno": "01.05.00-P20-3-26", "comname": "Teknikudvalget"},
        bullets + files,
    ) + _table("agendaitem", {"number": "2", "name": "Køb af grund", "access": "2"})
    members = _table(
        "committee",
        {"name": "Teknikudvalget"},
        _table("commember", {}, _table("member", {"name": "Ida Bech", "role": "formand", "party": "A"})),
    )
    meeting = _table(
        "meeting",
        {"date": "2026-04-14T17:00:00", "finish": "2026-04-14T18:30:00", "location": "Rådhuset, lokale 4"},
        _table("meetmember", {"name": "Ida Bech", "absent": "0"})
        + _table("meetmember", {"name": "Bo Lund", "absent": "2"}),
    )
    root = _table("agenda", {"type": "2"}, members + meeting + items)
    return f'<?xml version="1.0" encoding="utf-8"?><root>{root}</root>'.encode()


def edoc() -> bytes:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Meeting><Committee>Teknikudvalget</Committee><MeetingDate>2026-04-14T17:00:00</MeetingDate>
<MeetingEndDate>2026-04-14T18:30:00</MeetingEndDate><MeetingPlace>Rådhuset, lokale 4</MeetingPlace>
<MeetingState>Referat endeligt godkendt</MeetingState><MeetingAgendaTypes>
<MeetingAgendaType><AgendaType>Åben dagsorden</AgendaType><MeetingAgendaItems><MeetingAgendaItem>
<AgendaItemNumber>1</AgendaItemNumber>
<Document documentid="77"><Title>{TITLE}</Title><CaseNumber>01.05.00-P20-3-26</CaseNumber>
<Summary>Kort fortalt.</Summary>
<PublishingType>SKAL PUBLICERES</PublishingType><FullText>{escape(CONTENT)}</FullText>
<Decision>{escape(DECISION)}</Decision>
<Attachments><Attachment file="bilag/kort.txt"><Title>Kort</Title></Attachment><Attachment><Title>Tilbud</Title>
</Attachment></Attachments>
</Document></MeetingAgendaItem></MeetingAgendaItems></MeetingAgendaType>
<MeetingAgendaType><AgendaType>Lukket dagsorden</AgendaType><MeetingAgendaItems><MeetingAgendaItem>
<AgendaItemNumber>2</AgendaItemNumber>
<Document documentid="78"><Title>Køb af Byvej 4</Title><NeutralTitle>Køb af grund</NeutralTitle></Document>
</MeetingAgendaItem>
</MeetingAgendaItems></MeetingAgendaType></MeetingAgendaTypes></Meeting>""".encode()


def fujitsu() -> bytes:
    told = "".join(
        f"<CasePresentation><Title>{name}</Title><Content>{escape(html)}</Content><IsDecision>{decided}</IsDecision></CasePresentation>"
        for name, html, decided in (
            ("Sagsfremstilling", CONTENT, "false"),
            ("Indstilling", PROPOSED, "false"),
            ("Afgørelse", DECISION, "true"),
        )
    )
    return f"""<?xml version="1.0" encoding="utf-8"?><Root xmlns="http://www.fujitsu.dk/agenda/xml/schemas/2009/03/31/">
<OutputTypeEnumName>Minutes</OutputTypeEnumName><Committee><Name>Teknikudvalget</Name><Meeting>
<MeetingDateTime>2026-04-14T17:00:00</MeetingDateTime><EndDateTime>2026-04-14T18:30:00</EndDateTime>
<MeetingLocation>Rådhuset, lokale 4</MeetingLocation><MeetingParticipants>
<MeetingParticipant><Identifier>1</Identifier><Name>Ida Bech</Name><RoleInMeeting>formand</RoleInMeeting>
<Participate>true</Participate>
<PoliticalPartyList>A</PoliticalPartyList></MeetingParticipant>
<MeetingParticipant><Identifier>2</Identifier><Name>Bo Lund</Name><Participate>false</Participate>
<PoliticalPartyList>V</PoliticalPartyList></MeetingParticipant>
<MeetingParticipant><Identifier>3</Identifier><Name>Per Holm</Name><Participate>true</Participate>
<PoliticalPartyList>V</PoliticalPartyList>
<Represent>2</Represent></MeetingParticipant></MeetingParticipants><Agenda><AgendaElements>
<AgendaElement><AccessIsPublic>true</AccessIsPublic><HandlingItem><SerialNo>1</SerialNo><Title>{TITLE}</Title>
<CaseNumber>01.05.00-P20-3-26</CaseNumber><HandlingPlan><Handling><CommitteeName>Økonomiudvalget</CommitteeName>
<MeetingDate>2026-03-10T08:00:00</MeetingDate><Decision>Udsættes</Decision></Handling></HandlingPlan>
<CasePresentations>{told}</CasePresentations><Attachments><Attachment><Title>Kort</Title>
<AccessEnumName>Public</AccessEnumName>
<Link>bilag/kort.txt</Link></Attachment><Attachment><Title>Tilbud</Title><AccessEnumName>Closed</AccessEnumName>
</Attachment></Attachments>
</HandlingItem></AgendaElement><AgendaElement><AccessIsPublic>false</AccessIsPublic><HandlingItem>
<SerialNo>2</SerialNo>
<Title>Køb af Byvej 4</Title><NeutralTitle>Køb af grund</NeutralTitle></HandlingItem></AgendaElement>
</AgendaElements></Agenda></Meeting></Committee></Root>""".encode()


def firstagenda() -> bytes:
    items = [
        {
            "Punktnummer": "1",
            "Navn": TITLE,
            "SagsNummer": "01.05.00-P20-3-26",
            "IsOpen": True,
            "Felter": [
                {"Navn": "Sagsfremstilling", "Html": CONTENT},
                {"Navn": "Indstilling", "Html": PROPOSED},
                {"Navn": "Beslutning", "Html": DECISION},
            ],
            "Bilag": [
                {"Id": "1", "Navn": "Kort", "Order": 1, "Fil": "bilag/kort.txt"},
                {"Id": "2", "Navn": "Tilbud", "Order": 2},
            ],
        },
        {"Punktnummer": "2", "Navn": "Køb af grund", "IsOpen": False, "Felter": [], "Bilag": []},
    ]
    meeting = {
        "Dato": "2026-04-14T17:00:00",
        "MeetingEnd": "2026-04-14T18:30:00",
        "Sted": "Rådhuset, lokale 4",
        "Afsluttet": True,
    }
    return json.dumps(
        {"Id": "x", "Udvalg": {"Navn": "Teknikudvalget"}, "Moede": meeting, "Dagsordenpunkter": items}
    ).encode()


def publication() -> bytes:
    items = [
        {
            "number": 1,
            "caption": TITLE,
            "caseNumber": "01.05.00-P20-3-26",
            "isOpen": True,
            "presentations": [
                {"type": "presentation", "title": "Sagsfremstilling", "content": CONTENT},
                {"type": "recommendation", "title": "Indstilling", "content": PROPOSED},
            ],
            "decision": {"text": DECISION},
            "documents": [{"name": "Kort", "file": "bilag/kort.txt"}, {"name": "Tilbud", "isPublic": False}],
        },
        {"number": 2, "caption": "Køb af grund", "isOpen": False, "decision": {"text": "Godkendt."}},
    ]
    committee = {
        "name": "Teknikudvalget",
        "showPublicCaptionForClosedItems": True,
        "showPublicDecisionForClosedItems": True,
    }
    meeting = {"begin": "2026-04-14T17:00:00", "end": "2026-04-14T18:30:00", "location": "Rådhuset, lokale 4"}
    return json.dumps({"committee": committee, "meeting": meeting, "items": items}).encode()


def zipped(manifest: bytes, name: str = "dagsorden.xml") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, manifest)
        archive.writestr("bilag/kort.txt", "Et kort over Åparken")
    return out.getvalue()
