package org.lovebank.timebank.dispute;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which transfer a holder disputes, and why; a code, because free words would be about people. */
public record DisputeRequest(
        @NotNull UUID transferId, @NotNull Reason reasonCode) {

    /** Why a posting is said to be wrong. */
    public enum Reason {
        /** I did not ask for it. */
        NOT_MINE,
        /** Other minutes or points than agreed. */
        WRONG_AMOUNT,
        /** What it paid for never came. */
        NOT_RECEIVED,
        /** It is there twice. */
        DUPLICATE,
        OTHER
    }

    /** The bank's first answer. */
    public record Answer(@NotNull Response responseCode) {

        /** What the bank says first. */
        public enum Response {
            UNDER_REVIEW,
            PROOF_NEEDED,
            LOOKS_RIGHT
        }
    }

    /** What the council, or after an appeal the centre, decides. */
    public record Ruling(@NotNull Outcome outcome) {

        /** Whether the holder is right. */
        public enum Outcome {
            /** The transfer is reversed. */
            UPHELD,
            /** It stands. */
            REJECTED
        }
    }
}
