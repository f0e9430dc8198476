"""What the public edition leaves out, and what it keeps."""

from raadslag.records import (
    Attachment,
    Attachments,
    AttachmentVisibility,
    Attendance,
    ItemRecord,
    ListBlock,
    ListItem,
    MeetingRecord,
    MeetingState,
    Openness,
    PaperKind,
    Paragraph,
    Participant,
    Recommendation,
    Section,
    SectionKind,
    as_published,
    public_edition,
    to_bytes,
)

SECRET = "Budgivernes økonomi"


def meeting(*items: ItemRecord, participants: tuple[Participant, ...] = ()) -> MeetingRecord:
    return MeetingRecord(
        paper=PaperKind.MINUTES, state=MeetingState.HELD, bodies=("Byrådet",), items=items, participants=participants
    )


def text(*lines: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(runs=(line,)) for line in lines)


def test_a_closed_item_keeps_number_heading_decision_and_ground_alone() -> None:
    closed = ItemRecord(
        number="7",
        title=f"Køb af areal: {SECRET}",
        journal_number="13.06.02-G01-1-26",
        openness=Openness.CLOSED,
        public_heading="Køb af areal",
        public_decision="Godkendt",
        secrecy_ground="Kommunens økonomi",
        sections=(Section(kind=SectionKind.SUMMARY, heading="Resume", blocks=text(SECRET)),),
        recommendation=Recommendation(proposers=(SECRET,)),
        attachments=Attachments(count=1, listed=(Attachment(title=SECRET),)),
    )

    public = public_edition(meeting(closed)).items[0]

    assert public == ItemRecord(
        number="7",
        title="Køb af areal",
        openness=Openness.CLOSED,
        public_heading="Køb af areal",
        public_decision="Godkendt",
        secrecy_ground="Kommunens økonomi",
    )


def test_a_closed_items_title_and_decision_are_public_only_where_the_record_says_so() -> None:
    closed = ItemRecord(
        number="7",
        title="Køb af Havnevej 3",
        openness=Openness.CLOSED,
        sections=(Section(kind=SectionKind.DECISION, heading="Beslutning", blocks=text("Godkendt.")),),
    )

    unpublished = public_edition(meeting(closed)).items[0]
    published = public_edition(as_published(meeting(closed))).items[0]

    assert (unpublished.number, unpublished.title, unpublished.public_decision) == ("7", None, None)
    assert (published.number, published.title, published.public_decision) == ("7", "Køb af Havnevej 3", "Godkendt.")


def test_an_internal_attachment_stays_as_a_mark_wherever_it_was_listed() -> None:
    listed = (Attachment(title="Notat"), Attachment(title=SECRET, visibility=AttachmentVisibility.INTERNAL))
    points = ListBlock(items=tuple(ListItem(blocks=text(line)) for line in ("Notat", f"{SECRET} (internt)")))
    item = ItemRecord(
        attachments=Attachments(count=2, listed=listed),
        sections=(Section(kind=SectionKind.ATTACHMENTS, heading="Bilag", blocks=(points,)),),
    )

    public = public_edition(meeting(item))

    assert SECRET.encode() not in to_bytes(public)
    assert public.items[0].sections[0].text == "Notat\nInternt bilag"
    attachments = public.items[0].attachments
    assert attachments is not None
    assert attachments.count == len(attachments.listed) == 2


def test_why_somebody_stayed_away_is_withheld() -> None:
    ill = Participant(name="Ida Bech", party="V", status=Attendance.EXCUSED, reason="sygdom")

    public = public_edition(meeting(participants=(ill,)))

    assert public.participants == (Participant(name="Ida Bech", party="V", status=Attendance.EXCUSED),)


def test_the_public_edition_of_the_public_edition_is_itself() -> None:
    public = public_edition(meeting(ItemRecord(number="1", openness=Openness.CLOSED, title="Personsag")))

    assert public_edition(public) == public
