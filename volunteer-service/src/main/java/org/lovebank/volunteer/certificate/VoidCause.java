package org.lovebank.volunteer.certificate;

/** Why a certificate holds no longer. */
public enum VoidCause {
    /** It says what is not true (志愿服务条例 Art. 38). */
    FALSE,
    /** A mistake in it. */
    ERROR,
    /** Records on which it stands were corrected or voided. */
    RECORDS_CHANGED,
    /** Its holder asked. */
    HOLDER_ASKED,
    /** An objection against its notice was upheld, or the notice was taken down. */
    NOTICE;

    /** Whether people may propose it; the other comes out of the notice. */
    public boolean isProposed() {
        return this != NOTICE;
    }
}
