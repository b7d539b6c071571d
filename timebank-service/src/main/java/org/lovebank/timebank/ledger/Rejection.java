package org.lovebank.timebank.ledger;

import java.util.UUID;

/** The ledger's no, remembered for the id that was refused. */
public record Rejection(UUID id, UUID fingerprint, LedgerRefusal refusal) {}
