package org.lovebank.volunteer.nationalexchange;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.nationalexchange.NationalRefusal.NoSuchExport;

/** One export of a place's volunteers and records up to the end of a month. */
@Entity
@Immutable
class NationalExport {

    /** Which names the elements have; a change of a name is a new version. */
    static final String MAPPING = "MZ/T 061-2015, names only, 1";

    @Id
    private UUID id;

    private String areaPath;
    private String month;
    private String mapping;
    private UUID madeBy;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    NationalExport() {}

    NationalExport(UUID id, AreaPath place, YearMonth month, UUID by, Instant now) {
        this.id = id;
        this.areaPath = place.value();
        this.month = month.toString();
        this.mapping = MAPPING;
        this.madeBy = by;
        this.madeAt = now;
    }

    void mustBeReachedBy(Caller caller) {
        if (!caller.reaches(new AreaPath(areaPath))) {
            throw new Refused(new NoSuchExport(id));
        }
    }

    UUID id() {
        return id;
    }

    View view(Map<String, Long> lines) {
        return new View(id, areaPath, month, mapping, madeBy, madeAt, lines);
    }

    /** An export with how many lines of each element it has. */
    record View(
            UUID id,
            String areaPath,
            String month,
            String mapping,
            UUID madeBy,
            Instant madeAt,
            Map<String, Long> lines) {}
}
