package org.lovebank.volunteer.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.identity.IdentityRefusal.PhoneNotValid;

/** A phone number in E.164; without a country code it is a Chinese one. */
public record Phone(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int SHOWN_IN_FRONT = 3;
    private static final int SHOWN_AT_END = 4;

    /** The number that a text means; refused when it is none. */
    public static Phone read(String text) {
        try {
            PhoneNumber number = NUMBERS.parse(text, "CN");
            if (!NUMBERS.isValidNumber(number)) {
                throw new Refused(new PhoneNotValid());
            }
            return new Phone(NUMBERS.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException notANumber) {
            throw new Refused(new PhoneNotValid());
        }
    }

    /** 138****1234. */
    String masked() {
        String national = e164.startsWith("+86") ? e164.substring(3) : e164;
        if (national.length() <= SHOWN_IN_FRONT + SHOWN_AT_END) {
            return "****";
        }
        return national.substring(0, SHOWN_IN_FRONT) + "****" + national.substring(national.length() - SHOWN_AT_END);
    }

    @Override
    public String toString() {
        return "Phone";
    }
}
