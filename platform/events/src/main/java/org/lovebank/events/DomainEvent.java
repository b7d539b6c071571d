package org.lovebank.events;

import java.util.UUID;

/** Something that happened in one house and that the others may act on; it carries the subject's full state after it. */
public sealed interface DomainEvent
        permits VolunteerEvent, TaskEvent, TimebankEvent, DepositEvent, GivingEvent, GatewayEvent {

    /** What it happened to: decides the shard, so that one subject's events stay in order. */
    UUID subject();

    /** The subject's version after the event; grows with every event of that subject. */
    long version();
}
