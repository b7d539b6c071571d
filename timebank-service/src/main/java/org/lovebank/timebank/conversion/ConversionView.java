package org.lovebank.timebank.conversion;

import java.util.UUID;

/** What became of the minutes; {@code minutesLeft} is the balance right after. */
public record ConversionView(
        UUID transferId, UUID accountId, long minutesConverted, long points, long minutesLeft, int policyVersion) {}
