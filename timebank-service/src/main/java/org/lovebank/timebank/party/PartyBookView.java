package org.lovebank.timebank.party;

import java.util.UUID;
import org.lovebank.http.page.Page;

/** A member's Party points: for appraisal only, {@code spendable} is never true. */
record PartyBookView(UUID volunteerId, long points, boolean spendable, Page<PartyLineView> lines) {}
