"""Electoral groups are announced."""

from collections.abc import Mapping
from datetime import datetime

from raadslag.accounts.acting import By
from raadslag.audit.operations import operation
from raadslag.bodies.constituting import permissions
from raadslag.bodies.constituting.opening import GONE, noted, opened, require
from raadslag.bodies.constituting.policies.preparing import in_state
from raadslag.bodies.constituting.shapes import numbered
from raadslag.bodies.constituting.states import State
from raadslag.bodies.models import Announcement, Constitution, ElectoralGroup, GroupMember
from raadslag.law.refusal import Refusal


@operation("bodies.add_announcement")
def add_announcement(*, constitution: Constitution, name: str, by: By, now: datetime) -> Refusal | None:
    """Let other bodies than finance and standing committees have groups of their own. Begins with the common groups."""
    require(permissions.ADD_ANNOUNCEMENT, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    refused = in_state(sheet, State.PREPARING)
    if refused or any(each.name == name for each in sheet.announcements):
        return refused or Refusal(code="announcement_has_name", about=(name,))
    row = Announcement.objects.create(constitution=constitution, name=name)
    for group in sheet.common.groups:
        copy = ElectoralGroup.objects.create(announcement=row, name=group.name, letters=group.letters)
        GroupMember.objects.bulk_create(
            GroupMember(announcement=row, group=copy, member_id=member.number) for member in group.members
        )
    noted(sheet, after={"announcement": name})
    return None


@operation("bodies.add_group")
def add_group(
    *, constitution: Constitution, announcement: int, name: str, letters: str, by: By, now: datetime
) -> Refusal | None:
    """Announce a group. Members of its lists who take part and are in no group yet come into it."""
    require(permissions.ADD_GROUP, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    shape = sheet.announcement(announcement)
    refused = in_state(sheet, State.PREPARING)
    if refused or shape is None:
        return refused or GONE
    if shape.group(name):
        return Refusal(code="group_has_name", about=(name,))
    row = ElectoralGroup.objects.create(announcement_id=announcement, name=name, letters=letters)
    wanted = set(letters.upper().replace(",", " ").split())
    joining = [member for member in shape.outside if member.who.letter.upper() in wanted]
    GroupMember.objects.bulk_create(
        GroupMember(announcement_id=announcement, group=row, member_id=member.number) for member in joining
    )
    noted(sheet, after={"announcement": shape.name, "group": name, "members": [each.who.name for each in joining]})
    return None


@operation("bodies.remove_group")
def remove_group(*, constitution: Constitution, announcement: int, group: int, by: By, now: datetime) -> Refusal | None:
    """Take a group away. Its members are in no group until they are put in another."""
    require(permissions.REMOVE_GROUP, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    shape = sheet.announcement(announcement)
    found = numbered(shape.groups, group) if shape else None
    refused = in_state(sheet, State.PREPARING)
    if refused or found is None:
        return refused or GONE
    GroupMember.objects.filter(group_id=group).delete()
    ElectoralGroup.objects.filter(pk=group).delete()
    noted(sheet, before={"group": found.name, "members": [each.who.name for each in found.members]})
    return None


@operation("bodies.put_in_groups")
def put_in_groups(
    *, constitution: Constitution, announcement: int, placed: Mapping[int, int], by: By, now: datetime
) -> Refusal | None:
    """Say which member (by the row's number) votes with which group; whoever is not mentioned stands outside."""
    require(permissions.PUT_IN_GROUPS, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    shape = sheet.announcement(announcement)
    refused = in_state(sheet, State.PREPARING)
    if refused or shape is None:
        return refused or GONE
    groups = {group.number: group.name for group in shape.groups}
    members = {member.number: member.who.name for member in sheet.taking_part}
    if not set(placed) <= set(members) or not set(placed.values()) <= set(groups):
        return GONE
    before = [f"{member.who.name}: {group.name}" for group in shape.groups for member in group.members]
    GroupMember.objects.filter(announcement_id=announcement).delete()
    GroupMember.objects.bulk_create(
        GroupMember(announcement_id=announcement, group_id=group, member_id=member) for member, group in placed.items()
    )
    after = [f"{members[member]}: {groups[group]}" for member, group in placed.items()]
    noted(sheet, before={"announcement": shape.name, "placed": before}, after={"placed": after})
    return None
