package org.lovebank.timebank.party;

import java.time.Instant;
import java.util.UUID;

/** A line of the book as the member sees it; below zero where something was taken back. */
record PartyLineView(UUID id, UUID recordId, String areaPath, long points, int ruleVersion, Instant writtenAt) {}
