package org.lovebank.timebank.redemption.pickup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.SecureRandom;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.redemption.pickup.PickupRefusal.PickupCodeLocked;

/** What a pickup code must open: its salted hash, and how often a wrong one was tried. */
@Embeddable
public class CodeLock {

    private static final int MOST_WRONG = 5;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Column(name = "code_salt")
    private byte[] salt;

    @Column(name = "code_hash")
    private byte[] hash;

    @Column(name = "wrong_codes")
    private int wrongCodes;

    @SuppressWarnings("NullAway.Init")
    protected CodeLock() {}

    public CodeLock(PickupCode code) {
        salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        hash = code.hash(salt);
    }

    /** Tries a code; a wrong one is counted. */
    public Try open(PickupCode code) {
        if (wrongCodes >= MOST_WRONG) {
            throw new Refused(new PickupCodeLocked());
        }
        if (code.matches(salt, hash)) {
            return new Try(true, MOST_WRONG - wrongCodes);
        }
        wrongCodes++;
        return new Try(false, MOST_WRONG - wrongCodes);
    }

    /** Whether this is the code. */
    public boolean knows(PickupCode code) {
        return code.matches(salt, hash);
    }

    /** Whether it opened, and how many tries are left. */
    public record Try(boolean opened, int left) {}
}
