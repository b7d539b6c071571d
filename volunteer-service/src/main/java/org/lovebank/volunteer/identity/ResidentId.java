package org.lovebank.volunteer.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.identity.IdentityRefusal.ResidentIdNotValid;

/** A resident id number (GB 11643): region, birth date, serial number, check digit (ISO 7064 MOD 11-2). */
record ResidentId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    /** The first two digits: provinces, municipalities, autonomous and special regions of GB/T 2260, and residents' permits. */
    private static final Set<String> REGIONS = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    ResidentId {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new Refused(new ResidentIdNotValid("SHAPE"));
        }
        if (!REGIONS.contains(value.substring(0, 2))) {
            throw new Refused(new ResidentIdNotValid("REGION"));
        }
        if (value.charAt(17) != checkDigit(value)) {
            throw new Refused(new ResidentIdNotValid("CHECK_DIGIT"));
        }
        birthOn(value);
    }

    LocalDate birthOn() {
        return birthOn(value);
    }

    /** The last digit of the serial number is odd for men. */
    Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    private static LocalDate birthOn(String number) {
        try {
            return LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            throw new Refused(new ResidentIdNotValid("BIRTH_DATE"));
        }
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    /** Never the number: a value that lands in a log by accident must say nothing. */
    @Override
    public String toString() {
        return "ResidentId";
    }
}
