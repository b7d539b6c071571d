package org.lovebank.timebank.deposit.direct;

import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.timebank.ledger.chart.Books;

/** What never changes about an account: whose it is, where, its books, its branch, and the pack that the branch began with. */
record Seat(UUID ownerId, AreaPath area, Books books, UUID branch, String openedWith) {}
