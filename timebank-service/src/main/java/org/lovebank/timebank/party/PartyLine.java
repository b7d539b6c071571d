package org.lovebank.timebank.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line of a member's Party points: earned by a final record, or taken back with it. Never changed. */
@Entity
@Immutable
@Table(name = "party_line")
class PartyLine {

    @Id
    private UUID id;

    @Column(name = "volunteer_id")
    private UUID volunteerId;

    @Column(name = "record_id")
    private UUID recordId;

    @Column(name = "area_path")
    private String areaPath;

    private long points;

    @Column(name = "rule_version")
    private int ruleVersion;

    @Column(name = "written_at")
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected PartyLine() {}

    private PartyLine(
            UUID id, UUID volunteerId, UUID recordId, String areaPath, long points, int ruleVersion, Instant now) {
        this.id = id;
        this.volunteerId = volunteerId;
        this.recordId = recordId;
        this.areaPath = areaPath;
        this.points = points;
        this.ruleVersion = ruleVersion;
        this.writtenAt = now;
    }

    static PartyLine earned(
            UUID id, UUID volunteer, UUID record, String areaPath, long points, PartyRule rule, Instant now) {
        return new PartyLine(id, volunteer, record, areaPath, points, rule.version(), now);
    }

    /** The opposite line: what no longer counts is taken back, never deleted. */
    PartyLine takenBack(UUID lineId, Instant now) {
        return new PartyLine(lineId, volunteerId, recordId, areaPath, -points, ruleVersion, now);
    }

    UUID id() {
        return id;
    }

    PartyLineView view() {
        return new PartyLineView(id, recordId, areaPath, points, ruleVersion, writtenAt);
    }
}
