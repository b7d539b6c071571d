package org.lovebank.task;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.VolunteerEvent.Availability;
import org.lovebank.events.VolunteerEvent.HeldQualification;
import org.lovebank.events.VolunteerEvent.VolunteerState;

/** What a volunteer is like; every verb changes one thing. An active adult at the wall who would repair things. */
public final class Profile {

    private final List<Availability> availability = new ArrayList<>();
    private final List<HeldQualification> qualifications = new ArrayList<>();
    private String status = "ACTIVE";
    private String area = Person.WALL;
    private String ageBand = "18_TO_59";
    private List<String> intentions = List.of("REPAIR");
    private List<String> skills = List.of();
    private List<String> languages = List.of();
    private @Nullable LocalDate vettedUntilOn;
    private boolean prefersHuman;
    private @Nullable UUID guardianConsentId;

    public Profile status(String other) {
        status = other;
        return this;
    }

    public Profile area(String other) {
        area = other;
        return this;
    }

    public Profile ageBand(String other) {
        ageBand = other;
        return this;
    }

    public Profile intentions(String... others) {
        intentions = List.of(others);
        return this;
    }

    public Profile skills(String... others) {
        skills = List.of(others);
        return this;
    }

    public Profile languages(String... others) {
        languages = List.of(others);
        return this;
    }

    public Profile free(DayOfWeek day, String from, String to) {
        availability.add(new Availability(day, LocalTime.parse(from), LocalTime.parse(to)));
        return this;
    }

    public Profile vettedUntil(LocalDate day) {
        vettedUntilOn = day;
        return this;
    }

    public Profile qualified(String kind, LocalDate until) {
        qualifications.add(new HeldQualification(kind, until));
        return this;
    }

    public Profile wantsToBeAskedByAPerson() {
        prefersHuman = true;
        return this;
    }

    /** A minor whose guardian has consented. */
    public Profile guarded(UUID consentId) {
        guardianConsentId = consentId;
        return this;
    }

    /** As the registry tells of them. */
    public VolunteerState state() {
        return new VolunteerState(
                "V-0001",
                "王**",
                status,
                area,
                ageBand,
                intentions,
                skills,
                languages,
                availability,
                false,
                vettedUntilOn,
                qualifications,
                List.of(),
                prefersHuman,
                guardianConsentId,
                Instant.EPOCH);
    }
}
