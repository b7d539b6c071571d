package org.lovebank.volunteer.volunteer.external;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.seal.KeyCabinet;
import org.lovebank.volunteer.seal.PersonalKey;
import org.lovebank.volunteer.volunteer.external.ExternalRefusal.ExternalIdentityEnded;
import org.lovebank.volunteer.volunteer.external.ExternalRefusal.ExternalNumberNotValid;

/** The number under which another register knows a volunteer: sealed, and comparable without being read. */
@Entity
@SuppressWarnings("UnusedVariable") // look-ups read the columns, not the object
class ExternalIdentity {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{4,40}");
    private static final int SHOWN_AT_END = 4;

    @Id
    private UUID id;

    private UUID volunteerId;

    @Enumerated(EnumType.STRING)
    private Register register;

    private byte @Nullable [] numberIndex;
    private byte @Nullable [] sealed;

    @Enumerated(EnumType.STRING)
    private Proof proof;

    private UUID notedBy;
    private Instant notedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    ExternalIdentity() {}

    ExternalIdentity(UUID id, UUID volunteerId, Told told, KeyCabinet keys, PersonalKey key, Caller by, Instant now) {
        String number = told.number().strip().toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            throw new Refused(new ExternalNumberNotValid());
        }
        this.id = id;
        this.volunteerId = volunteerId;
        this.register = told.register();
        this.numberIndex = keys.index("external " + told.register().name(), number);
        this.sealed = key.seal(place(id), new SealedNumber(number));
        this.proof = told.proof();
        this.notedBy = by.id();
        this.notedAt = now;
    }

    /** No longer true; the number may be given to somebody else. */
    void end(Instant now) {
        if (endedAt != null) {
            throw new Refused(new ExternalIdentityEnded(id, "ENDED", List.of()));
        }
        this.endedAt = now;
        this.numberIndex = null;
        this.sealed = null;
    }

    /** Reckons anew what numbers are compared by. */
    void reindex(KeyCabinet keys, PersonalKey key) {
        if (sealed != null) {
            this.numberIndex = keys.index("external " + register.name(), number(key));
        }
    }

    boolean isEnded() {
        return endedAt != null;
    }

    String registerName() {
        return register.name();
    }

    boolean isOf(UUID volunteer) {
        return volunteerId.equals(volunteer);
    }

    View masked(PersonalKey key) {
        String number = number(key);
        return view(number.isEmpty() ? "" : "****" + number.substring(number.length() - SHOWN_AT_END));
    }

    View inClear(PersonalKey key) {
        return view(number(key));
    }

    private String number(PersonalKey key) {
        return sealed == null
                ? ""
                : key.open(place(id), sealed, SealedNumber.class).value();
    }

    private View view(String number) {
        return new View(
                id,
                volunteerId,
                register.name(),
                register.chinese(),
                register.english(),
                number,
                proof.name(),
                notedBy,
                notedAt,
                endedAt == null);
    }

    private static String place(UUID id) {
        return "external/" + id;
    }

    /** What was seen. */
    enum Proof {
        CARD,
        CERTIFICATE,
        SCREEN,
        REGISTER_CONFIRMED
    }

    /** What lies under the person's key. */
    record SealedNumber(String value) {}

    /** A number as it is told of. */
    record Told(Register register, String number, Proof proof) {}

    /** A number as callers see it: the last four characters, or whole to the volunteer. */
    record View(
            UUID id,
            UUID volunteerId,
            String register,
            String chinese,
            String english,
            String number,
            String proof,
            UUID notedBy,
            Instant notedAt,
            boolean valid) {}
}
