package org.lovebank.matching.volunteer;

/** What a volunteer is, as far as filters ask. */
public enum Standing {
    ACTIVE(1),
    /** Agreed to be suggested for orders (PIPL Art. 13). */
    CONSENTING(2),
    /** Did not opt out of automatic matching (PIPL Art. 24). */
    AUTO_MATCHING(4),
    ADULT(8),
    /** A minor whose guardian agreed (民法典 Art. 17–20). */
    GUARDIAN_CONSENT(16),
    /** Checked against the register of offenders (未成年人保护法 Art. 62). */
    VETTED(32),
    /** Has personal accident insurance (志愿服务条例 Art. 17). */
    INSURED(64);

    private final int bit;

    Standing(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }
}
