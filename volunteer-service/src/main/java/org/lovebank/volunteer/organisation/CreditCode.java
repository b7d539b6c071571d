package org.lovebank.volunteer.organisation;

import java.util.Locale;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.organisation.OrganisationRefusal.CreditCodeWrong;

/** A unified social credit code (GB 32100-2015): seventeen characters and a check character, modulo 31. */
record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int STEP = 3;

    CreditCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.length() != LENGTH || !holds(value)) {
            throw new Refused(new CreditCodeWrong());
        }
    }

    private static boolean holds(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = ALPHABET.indexOf(code.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
            weight = weight * STEP % ALPHABET.length();
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return code.charAt(LENGTH - 1) == ALPHABET.charAt(check);
    }
}
