package org.lovebank.volunteer.honour;

/** Who can be honoured; groups are known to everybody, people and families to those who may see them. */
public enum HonouredKind {
    PERSON,
    FAMILY,
    TEAM,
    ORGANISATION;

    /** Whether anybody may know of it without asking a person. */
    public boolean isGroup() {
        return this == TEAM || this == ORGANISATION;
    }
}
