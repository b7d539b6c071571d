package org.lovebank.timebank.group;

import java.util.UUID;

/** What was credited; {@code minutesNow} is what the group has to give right after. */
public record GroupCreditView(UUID transferId, UUID accountId, UUID activityId, long minutes, long minutesNow) {}
