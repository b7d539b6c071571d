package org.lovebank.volunteer.team;

/** What somebody is in a team; the core (骨干) helps to organise. */
enum TeamRole {
    MEMBER,
    CORE,
    DEPUTY,
    LEADER
}
