package org.lovebank.volunteer.station.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.station.assessment.AssessmentRefusal.AssessedInTheFuture;
import org.lovebank.volunteer.station.assessment.AssessmentRefusal.AssessmentRevoked;
import org.lovebank.volunteer.station.assessment.AssessmentRefusal.EvidenceMissing;
import org.lovebank.volunteer.station.assessment.AssessmentRefusal.SixStandardsOnce;

/** One look at a station against the six standards: certified at six of six, until a later one or a revocation. */
@Entity
@Table(name = "station_assessment")
class Assessment {

    @Id
    private UUID id;

    private UUID stationId;
    private LocalDate assessedOn;
    private UUID assessedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "station_assessment_verdict", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "place")
    private List<Verdict> verdicts;

    private @Nullable Instant revokedAt;
    private @Nullable UUID revokedBy;
    private @Nullable String revokedFor;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    Assessment() {}

    private Assessment(UUID id, UUID stationId, LocalDate assessedOn, UUID by, List<Verdict> verdicts) {
        this.id = id;
        this.stationId = stationId;
        this.assessedOn = assessedOn;
        this.assessedBy = by;
        this.verdicts = verdicts;
    }

    /** All six, each once; what is met names what shows it. */
    static Assessment made(UUID id, UUID stationId, LocalDate on, List<Verdict> verdicts, Caller by, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused(new AssessedInTheFuture(today.toString()));
        }
        List<Standard> given = verdicts.stream().map(Verdict::standard).sorted().toList();
        if (!given.equals(Arrays.asList(Standard.values()))) {
            throw new Refused(new SixStandardsOnce(
                    Arrays.stream(Standard.values()).map(Enum::name).toList()));
        }
        verdicts.stream()
                .filter(verdict -> verdict.met() && !verdict.isShown())
                .findFirst()
                .ifPresent(unshown -> {
                    throw new Refused(new EvidenceMissing(unshown.standard().name()));
                });
        List<Verdict> ordered = verdicts.stream()
                .sorted(Comparator.comparing(Verdict::standard))
                .toList();
        return new Assessment(id, stationId, on, by.id(), ordered);
    }

    void revoke(String reason, Caller by, Instant now) {
        if (revokedAt != null) {
            throw new Refused(new AssessmentRevoked("REVOKED", List.of()));
        }
        this.revokedAt = now;
        this.revokedBy = by.id();
        this.revokedFor = reason;
    }

    /** Since when the station meets all six by this assessment, if it does. */
    @Nullable LocalDate certifiesSince() {
        return revokedAt == null && met() == Standard.values().length ? assessedOn : null;
    }

    private int met() {
        return (int) verdicts.stream().filter(Verdict::met).count();
    }

    boolean isOf(UUID station) {
        return stationId.equals(station);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    AssessmentView view() {
        return new AssessmentView(
                id,
                stationId,
                assessedOn,
                assessedBy,
                verdicts,
                met(),
                certifiesSince() != null,
                revokedAt,
                revokedBy,
                revokedFor,
                version);
    }
}
