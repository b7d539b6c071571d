package org.lovebank.volunteer.team.membership;

/** What somebody is in a team; the core (骨干) helps to organise, and confirms nobody's hours by being core. */
enum TeamRole {
    MEMBER,
    CORE,
    DEPUTY,
    LEADER
}
