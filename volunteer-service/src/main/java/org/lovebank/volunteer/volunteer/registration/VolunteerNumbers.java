package org.lovebank.volunteer.volunteer.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** So many numbers at once, all different. */
    List<String> draw(int many) {
        Set<String> numbers = new LinkedHashSet<>();
        while (numbers.size() < many) {
            Set<String> drawn = new LinkedHashSet<>();
            while (drawn.size() < many - numbers.size()) {
                drawn.add(number());
            }
            drawn.removeAll(volunteers.takenAmong(drawn));
            numbers.addAll(drawn);
        }
        return List.copyOf(numbers);
    }

    String draw() {
        String number;
        do {
            number = number();
        } while (volunteers.isTaken(number));
        return number;
    }

    private static String number() {
        return String.format(Locale.ROOT, "V%012d", RANDOM.nextLong(HOW_MANY));
    }
}
