package org.lovebank.timebank.deposit.direct;

import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.policy.PolicyPack;

/** An account as a deposit needs it: whose it is, where, its books and its branch's, and the policy in force. */
record Holder(UUID ownerId, AreaPath area, Books books, Books branch, PolicyPack policy) {}
