package org.lovebank.timebank.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a transfer is undone; it stands in the journal for ever, so without names. */
public record ReversalRequest(@NotBlank @Size(max = 200) String reason) {}
