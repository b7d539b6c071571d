package org.lovebank.timebank.batch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.lovebank.timebank.deposit.direct.DirectDepositRequest;

/** One item of a batch; its name says what it is. */
public record BatchItem(@Valid @NotNull DirectDepositRequest deposit) {}
