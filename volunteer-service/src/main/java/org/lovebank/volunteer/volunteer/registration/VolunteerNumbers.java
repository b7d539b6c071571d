package org.lovebank.volunteer.volunteer.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;
import org.lovebank.volunteer.volunteer.VolunteerRepository;

/** Draws volunteer numbers: V and twelve random digits, so that a number says nothing about anybody (MZ/T 061). */
@ApplicationScoped
class VolunteerNumbers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long HOW_MANY = 1_000_000_000_000L;

    private final VolunteerRepository volunteers;

    VolunteerNumbers(VolunteerRepository volunteers) {
        this.volunteers = volunteers;
    }

    String draw() {
        String number;
        do {
            number = String.format(Locale.ROOT, "V%012d", RANDOM.nextLong(HOW_MANY));
        } while (volunteers.isTaken(number));
        return number;
    }
}
